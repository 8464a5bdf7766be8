namespace CanCuoc.Chip.Tlv;

/// <summary>Tag and length of a BER-TLV object. The first bytes of a card's file tell so how long it is.</summary>
/// <param name="Tag">As written, in hexadecimal: 0x61, 0x5F1F, 0x7F61.</param>
/// <param name="Length">Bytes of tag and length together.</param>
/// <param name="ValueLength">Bytes of the value that follows.</param>
internal readonly record struct TlvHeader(int Tag, int Length, int ValueLength)
{
    /// <summary>Tag of three bytes and length of five.</summary>
    public const int MaxLength = 8;

    public long ObjectLength => (long)Length + ValueLength;

    public static bool TryRead(ReadOnlySpan<byte> bytes, out TlvHeader header)
    {
        header = default;
        if (!TryReadTag(bytes, out var tag, out var tagLength))
            return false;
        if (!TryReadLength(bytes[tagLength..], out var valueLength, out var lengthLength))
            return false;
        header = new TlvHeader(tag, tagLength + lengthLength, valueLength);
        return true;
    }

    private static bool TryReadTag(ReadOnlySpan<byte> bytes, out int tag, out int length)
    {
        (tag, length) = (0, 1);
        if (bytes.IsEmpty || bytes[0] is 0x00 or 0xFF)
            return false;
        tag = bytes[0];
        var goesOn = (tag & 0x1F) == 0x1F;
        while (goesOn)
        {
            if (length == 3 || length == bytes.Length)
                return false;
            goesOn = (bytes[length] & 0x80) != 0;
            tag = (tag << 8) | bytes[length++];
        }
        return true;
    }

    private static bool TryReadLength(ReadOnlySpan<byte> bytes, out int value, out int length)
    {
        (value, length) = (0, 1);
        if (bytes.IsEmpty)
            return false;
        if (bytes[0] < 0x80)
        {
            value = bytes[0];
            return true;
        }
        length = 1 + (bytes[0] & 0x7F);
        if (length is < 2 or > 5 || length > bytes.Length)
            return false;
        long number = 0;
        foreach (var digit in bytes[1..length])
            number = (number << 8) | digit;
        value = (int)number;
        return number <= int.MaxValue;
    }
}
