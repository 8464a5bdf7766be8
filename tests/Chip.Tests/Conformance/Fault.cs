namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>What is wrong with a command, with how it is sent, or with what came before it.</summary>
[Flags]
internal enum Fault
{
    None = 0,

    WrongP1 = 1,
    WrongP2 = 1 << 1,

    NoData = 1 << 2,
    ShortData = 1 << 3,
    LongData = 1 << 4,
    Rubbish = 1 << 5,
    UnexpectedData = 1 << 6,

    NoLe = 1 << 7,
    SmallLe = 1 << 8,
    UnexpectedLe = 1 << 9,

    NotSelected = 1 << 10,
    Unprepared = 1 << 11,

    Chained = 1 << 12,
    ReservedClass = 1 << 13,
    ProprietaryClass = 1 << 14,
    OtherChannel = 1 << 15,
    OtherProtection = 1 << 16,
    Truncated = 1 << 17,

    NoSession = 1 << 18,
    Plain = 1 << 19,
    NoObjects = 1 << 20,
    NoMac = 1 << 21,
    WrongMac = 1 << 22,
    ChangedHeader = 1 << 23,
    Replayed = 1 << 24,

    AnyParameter = WrongP1 | WrongP2,
    AnyData = NoData | ShortData | LongData | Rubbish,
    AnyClass = ReservedClass | ProprietaryClass | OtherChannel | OtherProtection,
    AnyProtection = NoObjects | NoMac | WrongMac | ChangedHeader | Replayed,
}

/// <summary>A fault as it stands on the page.</summary>
/// <param name="Status">Where the standard gives one whatever the command is; null where it is the command's.</param>
internal sealed record FaultRow(Fault Fault, string Title, string Clause, string? Status = null)
{
    private const string Command = "ISO 7816-4 §5.1";
    private const string Class = "ISO 7816-4 §5.4.1";
    private const string Checking = "ISO 7816-4 §5.6";
    private const string Messaging = "ICAO 9303-11 §9.8";

    public static readonly IReadOnlyList<FaultRow> All =
    [
        new(Fault.WrongP1, "another P1", Checking),
        new(Fault.WrongP2, "another P2", Checking),
        new(Fault.NoData, "without its data", Checking),
        new(Fault.ShortData, "data cut by a byte", Checking),
        new(Fault.LongData, "data longer than they may be", Checking),
        new(Fault.Rubbish, "rubbish for data", Checking),
        new(Fault.UnexpectedData, "data where none belong", Checking),
        new(Fault.NoLe, "expecting nothing", Checking),
        new(Fault.SmallLe, "expecting too little", Checking),
        new(Fault.UnexpectedLe, "expecting an answer where there is none", Checking),
        new(Fault.NotSelected, "another directory selected", Checking),
        new(Fault.Unprepared, "without what must come before", Checking),
        new(
            Fault.Chained,
            "as a link of a chain; a step of PACE as its end, and the end as a link",
            "ISO 7816-4 §5.3.3"
        ),
        new(Fault.ReservedClass, "a class that is reserved (20)", Class, "6E00"),
        new(Fault.ProprietaryClass, "a class of a manufacturer (80)", Class, "6E00"),
        new(Fault.OtherChannel, "on logical channel 1", Class, "6881"),
        new(Fault.OtherProtection, "protected without its header (04)", Class, "6882"),
        new(Fault.Truncated, "half a header", Command, "6700"),
        new(Fault.NoSession, "protected, outside a session", Messaging, "6985"),
        new(Fault.Plain, "plain, in a session", Messaging),
        new(Fault.NoObjects, "protected, without objects", Messaging, "6987"),
        new(Fault.NoMac, "protected, without its MAC", Messaging, "6987"),
        new(Fault.WrongMac, "protected, a bit of the MAC flipped", Messaging, "6988"),
        new(Fault.ChangedHeader, "protected, P2 changed on the way", Messaging, "6988"),
        new(Fault.Replayed, "protected, sent again", Messaging, "6988"),
    ];

    private const Fault Bodies = Fault.AnyData | Fault.UnexpectedData;
    private const Fault Lengths = Fault.NoLe | Fault.SmallLe | Fault.UnexpectedLe;

    /// <summary>Two of them at once show which is looked at first.</summary>
    public static readonly IReadOnlyList<Fault> Pairs =
    [
        .. Of(Fault.AnyParameter, Bodies | Lengths),
        .. Of(Bodies, Lengths),
        .. Of(Fault.NotSelected | Fault.Unprepared, Fault.AnyParameter | Bodies | Lengths),
    ];

    private static IEnumerable<Fault> Of(Fault some, Fault others) =>
        some.Each().SelectMany(_ => others.Each(), (one, other) => one | other);
}

internal static class FaultFacts
{
    extension(Fault faults)
    {
        /// <summary>One after another.</summary>
        public IEnumerable<Fault> Each() => FaultRow.All.Select(row => row.Fault).Where(one => faults.Has(one));

        public bool Has(Fault some) => (faults & some) != Fault.None;

        public string Text =>
            faults == Fault.None
                ? "sound"
                : string.Join(", ", FaultRow.All.Where(row => faults.Has(row.Fault)).Select(row => row.Title));
    }
}
