namespace CanCuoc.Chip.Readers;

/// <summary>
/// The first bytes a card says when it is powered (ISO 7816-3 §8.2), read only for what the card can do: the third software function
/// byte of its historical bytes (ISO 7816-4 §12.1.1). Of a card that does not tell, or tells rubbish, nothing is known.
/// </summary>
/// <param name="ChainsCommands">It takes long data in several commands.</param>
/// <param name="TakesLongCommands">It takes extended Lc and Le.</param>
internal readonly record struct AnswerToReset(bool ChainsCommands, bool TakesLongCommands)
{
    public const int MaxLength = 33;

    private const byte CompactTlv = 0x80;
    private const int CapabilitiesTag = 0x73;

    /// <summary>
    /// As PC/SC part 3 makes it up for a contactless card: T=1, and the capabilities that EF.ATR/INFO of the software chip tells:
    /// among them chains and extended length.
    /// </summary>
    public static ReadOnlyMemory<byte> OfSoftwareChip { get; } = Convert.FromHexString("3B85800180739401C0A2");

    public static AnswerToReset Parse(ReadOnlySpan<byte> bytes)
    {
        var history = HistoricalBytes(bytes);
        if (history.IsEmpty || history[0] != CompactTlv)
            return default;
        for (var at = 1; at < history.Length; at += 1 + (history[at] & 0x0F))
        {
            if (history[at] == CapabilitiesTag && at + 3 < history.Length)
                return new((history[at + 3] & 0x80) != 0, (history[at + 3] & 0x40) != 0);
        }
        return default;
    }

    // TS, T0; its high half says which of TA, TB, TC, TD follow, and so does that of every TD; its low half counts historical bytes
    private static ReadOnlySpan<byte> HistoricalBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Length > MaxLength)
            return [];
        var count = bytes[1] & 0x0F;
        var at = 1;
        while ((bytes[at] & 0x80) != 0)
        {
            at += Interfaces(bytes[at]);
            if (at >= bytes.Length)
                return [];
        }
        at += Interfaces(bytes[at]) + 1;
        return at + count <= bytes.Length ? bytes.Slice(at, count) : [];
    }

    private static int Interfaces(byte indicator) => System.Numerics.BitOperations.PopCount((uint)indicator >> 4);
}
