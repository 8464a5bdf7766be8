using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace CanCuoc.Chip.Readers;

/// <summary>
/// An array of SCARD_READERSTATE for the PC/SC library: name, user data, known state, new state, answer to reset. Linux pads it to whole
/// words, macOS packs it, and Windows has three more bytes of answer to reset.
/// </summary>
internal sealed class ReaderStates : IDisposable
{
    private static readonly int KnownAt = 2 * nint.Size;
    private static readonly int SizeOfOne = Size();

    private readonly List<nint> names = [];

    /// <summary>Asks of these readers whether they are still as they were.</summary>
    /// <param name="readers">Names, and the state of each as last seen; 0 when never.</param>
    public ReaderStates(IReadOnlyList<(string Name, uint Known)> readers)
    {
        Count = readers.Count;
        Bytes = new byte[Count * SizeOfOne];
        for (var i = 0; i < Count; i++)
        {
            var name = Marshal.StringToCoTaskMemUTF8(readers[i].Name);
            names.Add(name);
            MemoryMarshal.Write(Bytes.AsSpan(i * SizeOfOne), name);
            BinaryPrimitives.WriteUInt32LittleEndian(Bytes.AsSpan((i * SizeOfOne) + KnownAt), readers[i].Known);
        }
    }

    public int Count { get; }

    public byte[] Bytes { get; }

    /// <summary>What the library found, once it was asked.</summary>
    public uint this[int index] =>
        BinaryPrimitives.ReadUInt32LittleEndian(Bytes.AsSpan((index * SizeOfOne) + KnownAt + PcscLibrary.WordSize));

    /// <summary>The names in a list of the library: each ended by a zero byte.</summary>
    public static IReadOnlyList<string> Names(ReadOnlySpan<byte> list) =>
        Encoding.UTF8.GetString(list).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => names.ForEach(Marshal.FreeCoTaskMem);

    private static int Size()
    {
        var length = (2 * nint.Size) + (3 * PcscLibrary.WordSize);
        return OperatingSystem.IsWindows() ? length + 36
            : OperatingSystem.IsMacOS() ? length + AnswerToReset.MaxLength
            : (length + AnswerToReset.MaxLength + nint.Size - 1) / nint.Size * nint.Size;
    }
}
