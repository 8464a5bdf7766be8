using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Chip.Readers;

/// <summary>What a virtual reader plays: something that answers commands, and hears when it is powered.</summary>
/// <param name="AnswerToReset">Up to 33 bytes (ISO 7816-3 §8.2).</param>
/// <param name="Answer">Called with whatever bytes the terminal sent, on one thread; at most 65,535 bytes come back.</param>
/// <param name="Signalled">Called on the same thread.</param>
public sealed record PluggedChip(
    ReadOnlyMemory<byte> AnswerToReset,
    Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> Answer,
    Action<ReaderSignal> Signalled
)
{
    /// <summary>A card's chip, which forgets its session whenever it loses power or is reset.</summary>
    public static PluggedChip Of(SoftwareChip chip) =>
        new(Readers.AnswerToReset.OfSoftwareChip, command => chip.Answer(command), _ => chip.Reset());
}

/// <summary>What a reader does to the chip in it, by vpcd's numbers.</summary>
public enum ReaderSignal
{
    PowerOff,
    PowerOn,
    Reset,
}
