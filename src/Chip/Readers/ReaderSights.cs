namespace CanCuoc.Chip.Readers;

/// <summary>The readers at one moment: each with the state that PC/SC gave it, whose high half counts cards laid on and taken away.</summary>
internal sealed record ReaderSights(IReadOnlyList<(string Name, uint State)> Seen)
{
    /// <summary>No reader, but a change whenever one is plugged in or unplugged.</summary>
    private const string PlugAndPlay = @"\\?PnP?\Notification";

    private const uint Changed = 0x0002;
    private const uint Unknown = 0x0004;
    private const uint Unavailable = 0x0008;
    private const uint Present = 0x0020;

    public bool IsFirst { get; init; } = true;

    public List<CardReader> Readers =>
        [
            .. Seen.Where(seen => seen.Name != PlugAndPlay)
                .Select(seen => new CardReader(seen.Name, HasCard(seen.State))),
        ];

    public static ReaderSights Of(IReadOnlyList<(string Name, uint Known)> asked, ReaderStates states) =>
        new([
            .. asked
                .Select((row, index) => (row.Name, State: states[index] & ~Changed))
                .Where(row => row.Name == PlugAndPlay || (row.State & (Unknown | Unavailable)) == 0),
        ])
        {
            IsFirst = false,
        };

    /// <summary>What to ask next: every reader, with the state it was last seen in.</summary>
    public IReadOnlyList<(string Name, uint Known)> AskedOf(IEnumerable<string> readers) =>
        [.. readers.Append(PlugAndPlay).Select(name => (name, StateOf(name) ?? 0))];

    public IEnumerable<ReaderChange> ChangesSince(ReaderSights before)
    {
        foreach (var gone in before.Readers.Where(reader => StateOf(reader.Name) is null))
            yield return new(ReaderChangeKind.ReaderUnplugged, gone.Name);
        foreach (var reader in Readers)
        {
            var (was, isNow) = (before.StateOf(reader.Name), StateOf(reader.Name)!.Value);
            if (was is null)
                yield return new(ReaderChangeKind.ReaderPlugged, reader.Name);
            var isOther = was is { } known && known >> 16 != isNow >> 16;
            if (was is { } then && HasCard(then) && (!reader.HasCard || isOther))
                yield return new(ReaderChangeKind.CardTaken, reader.Name);
            if (reader.HasCard && (was is null || !HasCard(was.Value) || isOther))
                yield return new(ReaderChangeKind.CardLaid, reader.Name);
        }
    }

    private static bool HasCard(uint state) => (state & Present) != 0;

    private uint? StateOf(string name)
    {
        foreach (var seen in Seen)
        {
            if (seen.Name == name)
                return seen.State;
        }
        return null;
    }
}

/// <summary>A reader, and whether a card lies on it.</summary>
public sealed record CardReader(string Name, bool HasCard);

/// <summary>Something happened at a reader.</summary>
public sealed record ReaderChange(ReaderChangeKind Kind, string Reader);

/// <summary>What can happen at a reader.</summary>
public enum ReaderChangeKind
{
    ReaderPlugged,
    ReaderUnplugged,
    CardLaid,
    CardTaken,
}
