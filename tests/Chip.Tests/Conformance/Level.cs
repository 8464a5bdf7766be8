using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>Who speaks to the chip, and how far it has come.</summary>
[Flags]
internal enum Level
{
    None = 0,

    Nobody = 1,

    /// <summary>Opened by basic access control.</summary>
    Basic = 1 << 1,

    /// <summary>Opened by PACE, with the zone or with the access number.</summary>
    Zone = 1 << 2,
    Number = 1 << 3,

    /// <summary>The chip has proven itself.</summary>
    ChipProven = 1 << 4,

    /// <summary>And the terminal, without a right to fingerprints.</summary>
    TerminalProven = 1 << 5,

    /// <summary>And with it.</summary>
    Prints = 1 << 6,

    /// <summary>Opened with the transport key.</summary>
    Factory = 1 << 7,

    Agreed = ChipProven | TerminalProven | Prints,
    Holders = Basic | Zone | Number | Agreed,
    Everybody = Nobody | Holders | Factory,
}

internal static class LevelFacts
{
    public static readonly IReadOnlyList<(Level Level, string Letter, string Title)> All =
    [
        (Level.Nobody, "N", "nobody: no session"),
        (Level.Basic, "B", "opened by BAC"),
        (Level.Zone, "Z", "opened by PACE with the zone"),
        (Level.Number, "C", "opened by PACE with the access number"),
        (Level.ChipProven, "A", "after chip authentication"),
        (Level.TerminalProven, "T", "after terminal authentication without a right to DG3"),
        (Level.Prints, "P", "after terminal authentication with it"),
        (Level.Factory, "F", "the factory: opened by PACE with the transport key"),
    ];

    /// <summary>Every state of life with every level that there is in it.</summary>
    public static readonly IReadOnlyList<(LifeCycle State, Level Level)> Places =
    [
        .. from state in Enum.GetValues<LifeCycle>()
        from row in All
        where Of(state).HasFlag(row.Level)
        select (state, row.Level),
    ];

    extension(Level level)
    {
        public string Letter => All.Single(row => row.Level == level).Letter;

        public bool IsIn(Level levels) => (level & levels) != Level.None;
    }

    private static Level Of(LifeCycle state) =>
        state is LifeCycle.Personalised or LifeCycle.Operational ? Level.Everybody : Level.Nobody | Level.Factory;
}
