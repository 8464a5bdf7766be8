namespace CanCuoc.Chip.Channel;

/// <summary>Padding method 2 of ISO/IEC 9797-1: 80, then zeros to the next full block.</summary>
internal static class IsoPadding
{
    public static int PaddedLength(int length, int block) => ((length / block) + 1) * block;

    public static byte[] Add(ReadOnlySpan<byte> text, int block)
    {
        var padded = new byte[PaddedLength(text.Length, block)];
        text.CopyTo(padded);
        padded[text.Length] = 0x80;
        return padded;
    }

    /// <summary>Pads the text that stands at the beginning.</summary>
    /// <returns>Its length with padding.</returns>
    public static int Add(Span<byte> buffer, int length, int block)
    {
        var padded = PaddedLength(length, block);
        buffer[length] = 0x80;
        buffer[(length + 1)..padded].Clear();
        return padded;
    }

    public static bool TryRemove(ReadOnlyMemory<byte> padded, out ReadOnlyMemory<byte> text)
    {
        var end = padded.Span.TrimEnd((byte)0).Length - 1;
        var isPadded = end >= 0 && padded.Span[end] == 0x80;
        text = isPadded ? padded[..end] : default;
        return isPadded;
    }
}
