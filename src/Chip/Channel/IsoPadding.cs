namespace CanCuoc.Chip.Channel;

/// <summary>Padding method 2 of ISO/IEC 9797-1: 80, then zeros to the next full block of eight bytes.</summary>
internal static class IsoPadding
{
    public const int Block = 8;

    public static byte[] Add(ReadOnlySpan<byte> text)
    {
        var padded = new byte[((text.Length / Block) + 1) * Block];
        text.CopyTo(padded);
        padded[text.Length] = 0x80;
        return padded;
    }

    public static bool TryRemove(byte[] padded, out byte[] text)
    {
        var end = padded.AsSpan().TrimEnd((byte)0).Length - 1;
        var isPadded = end >= 0 && padded[end] == 0x80;
        text = isPadded ? padded[..end] : [];
        return isPadded;
    }
}
