using System.Numerics;
using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Gallery;

/// <summary>Whose a row is: sixteen bytes in a file of their own, so that a scan reads codes and nothing else. It lies in
/// the file as in memory: .NET runs on little-endian machines.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Member
{
    public const int Size = 16;

    private const ushort Living = 0x4CF3;
    private const ushort Dead = 0xB31C;

    public Member(long row, long subject, byte part, ReadOnlySpan<byte> code) =>
        (Subject, Part, Sum, State) = (subject, part, SumOf(row, subject, part, code), Living);

    private Member(ushort state) => State = state;

    public long Subject { get; }

    public uint Sum { get; }

    public byte Part { get; }

    private byte Zero { get; }

    private ushort State { get; }

    /// <summary>What is left of a row that was deleted: nobody's.</summary>
    public static Member Gone => new(Dead);

    public bool IsLive => State == Living;

    /// <summary>Whether the row is one that was written, whole: alive with the code that it came with, or gone with none.</summary>
    public bool Fits(long row, ReadOnlySpan<byte> code) =>
        IsLive ? Zero == 0 && Sum == SumOf(row, Subject, Part, code) : this == Gone && !code.ContainsAnyExcept((byte)0);

    // The row's number too: a page that the disk put in another's place is found.
    private static uint SumOf(long row, long subject, byte part, ReadOnlySpan<byte> code)
    {
        var begun = BitOperations.Crc32C(uint.MaxValue, (ulong)row);
        begun = BitOperations.Crc32C(begun, (ulong)subject);
        return Checksum.Of(code, BitOperations.Crc32C(begun, part));
    }
}
