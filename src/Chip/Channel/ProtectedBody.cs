using System.Buffers.Binary;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Channel;

/// <summary>Writes the objects of a protected message into one array of the right length (ICAO 9303-11 §9.8.4).</summary>
internal struct ProtectedBody
{
    private const int MacObjectLength = 2 + SessionCipher.MacLength;
    private const int StatusObjectLength = 2 + sizeof(ushort);

    private int written;

    // no data, no cryptogram; the others stand between the cryptogram and the MAC
    private ProtectedBody(int cryptogramTag, int dataLength, int otherLength, int block)
    {
        var padded = dataLength == 0 ? 0 : IsoPadding.PaddedLength(dataLength, block);
        var indicator = cryptogramTag == ProtectedObjects.CryptogramTag ? 1 : 0;
        var cryptogram =
            padded == 0 ? 0 : TlvObject.HeaderLength(cryptogramTag, indicator + padded) + indicator + padded;
        Bytes = new byte[cryptogram + otherLength + MacObjectLength];
        if (padded == 0)
            return;
        written = TlvObject.WriteHeader(Bytes, cryptogramTag, indicator + padded);
        if (indicator == 1)
            Bytes[written++] = ProtectedObjects.PaddedIndicator;
        Blocks = new ArraySegment<byte>(Bytes, written, padded);
        written += padded;
    }

    public byte[] Bytes { get; }

    /// <summary>Where the data go: the caller pads and encrypts them there.</summary>
    public ArraySegment<byte> Blocks { get; } = ArraySegment<byte>.Empty;

    public readonly ReadOnlySpan<byte> Covered => Bytes.AsSpan(0, Bytes.Length - MacObjectLength);

    public static ProtectedBody Of(CommandApdu command, int block)
    {
        Span<byte> expected = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(expected, (ushort)(command.Le ?? 0));
        var width = command.Le switch
        {
            null => 0,
            <= 0x100 => 1,
            _ => 2,
        };
        var body = new ProtectedBody(
            CryptogramTagOf(command.Ins),
            command.Data.Length,
            width == 0 ? 0 : 2 + width,
            block
        );
        if (width > 0)
            body.Write(ProtectedObjects.ExpectedLengthTag, expected[^width..]);
        return body;
    }

    /// <summary>The instruction is that of the command which is answered.</summary>
    public static ProtectedBody Of(ResponseApdu response, byte instruction, int block)
    {
        Span<byte> status = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(status, (ushort)response.Status);
        var body = new ProtectedBody(CryptogramTagOf(instruction), response.Data.Length, StatusObjectLength, block);
        body.Write(ProtectedObjects.StatusTag, status);
        return body;
    }

    public void WriteMac(ReadOnlySpan<byte> mac) => Write(ProtectedObjects.MacTag, mac);

    private static int CryptogramTagOf(byte instruction) =>
        (instruction & 1) == 1 ? ProtectedObjects.ObjectsCryptogramTag : ProtectedObjects.CryptogramTag;

    private void Write(int tag, ReadOnlySpan<byte> value)
    {
        written += TlvObject.WriteHeader(Bytes.AsSpan(written), tag, value.Length);
        value.CopyTo(Bytes.AsSpan(written));
        written += value.Length;
    }
}
