namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// What a terminal signs: that it talks to this chip, now, and in the session of this key (TR-03110-1 §3.5). The chip goes by its document
/// number with check digit where basic access control opened it, and by its ephemeral key where PACE did.
/// </summary>
internal static class TerminalProofMessage
{
    public static byte[] Of(ReadOnlySpan<byte> chip, ReadOnlySpan<byte> challenge, ReadOnlySpan<byte> ephemeralPoint) =>
        [.. chip, .. challenge, .. Compressed(ephemeralPoint)];

    /// <summary>Comp of TR-03110-3 §A.2.2.3: the x-coordinate of an uncompressed point.</summary>
    public static ReadOnlySpan<byte> Compressed(ReadOnlySpan<byte> point) => point[1..(1 + ((point.Length - 1) / 2))];
}
