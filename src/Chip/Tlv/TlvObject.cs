namespace CanCuoc.Chip.Tlv;

/// <summary>Writes BER-TLV objects with the shortest length that fits, as DER does.</summary>
internal static class TlvObject
{
    /// <summary>An object whose value is the parts, one after another.</summary>
    public static byte[] Of(int tag, params ReadOnlySpan<byte[]> parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += part.Length;
        var written = new byte[HeaderLength(tag, length) + length];
        var place = WriteHeader(written, tag, length);
        foreach (var part in parts)
        {
            part.CopyTo(written, place);
            place += part.Length;
        }
        return written;
    }

    /// <summary>Bytes that tag and length take.</summary>
    public static int HeaderLength(int tag, int length) => BytesOf(tag) + (length >= 0x80 ? 1 : 0) + BytesOf(length);

    /// <summary>Tag and length; tells how many bytes they took.</summary>
    public static int WriteHeader(Span<byte> destination, int tag, int length)
    {
        var place = WriteNumber(destination, tag);
        if (length >= 0x80)
            destination[place++] = (byte)(0x80 | BytesOf(length));
        return place + WriteNumber(destination[place..], length);
    }

    private static int WriteNumber(Span<byte> destination, int number)
    {
        var count = BytesOf(number);
        for (var i = 0; i < count; i++)
            destination[i] = (byte)(number >> (8 * (count - 1 - i)));
        return count;
    }

    private static int BytesOf(int number) =>
        number > 0xFF_FFFF ? 4
        : number > 0xFFFF ? 3
        : number > 0xFF ? 2
        : 1;
}
