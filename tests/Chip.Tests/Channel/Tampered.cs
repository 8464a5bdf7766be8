namespace CanCuoc.Chip.Tests.Channel;

internal static class Tampered
{
    /// <summary>The same bytes but for one bit, counted from the first byte's highest.</summary>
    public static byte[] Flip(byte[] bytes, int bit)
    {
        byte[] flipped = [.. bytes];
        flipped[bit / 8] ^= (byte)(0x80 >> (bit % 8));
        return flipped;
    }
}
