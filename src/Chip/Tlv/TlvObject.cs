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
        var written = new List<byte>(length + TlvHeader.MaxLength);
        AppendNumber(written, tag);
        if (length >= 0x80)
            written.Add((byte)(0x80 | BytesOf(length)));
        AppendNumber(written, length);
        foreach (var part in parts)
            written.AddRange(part);
        return [.. written];
    }

    private static void AppendNumber(List<byte> written, int number)
    {
        for (var i = BytesOf(number) - 1; i >= 0; i--)
            written.Add((byte)(number >> (8 * i)));
    }

    private static int BytesOf(int number) =>
        number > 0xFF_FFFF ? 4
        : number > 0xFFFF ? 3
        : number > 0xFF ? 2
        : 1;
}
