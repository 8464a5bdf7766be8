using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>What a chip of an identity card answers, by the standards; what is not here it does not know.</summary>
internal static class Specification
{
    private const Level Readers = Level.Nobody | Level.Holders;

    private static readonly LifeCycle[] Ever = Enum.GetValues<LifeCycle>();

    private static readonly LifeCycle[] Alive =
    [
        LifeCycle.Blank,
        LifeCycle.Initialised,
        LifeCycle.Personalised,
        LifeCycle.Operational,
    ];

    private static readonly LifeCycle[] Readable = [LifeCycle.Personalised, LifeCycle.Operational];

    public static readonly IReadOnlyList<CommandRow> All =
    [
        new(0xA4, "SELECT", "ISO 7816-4 §11.2.2", Ever, Level.Everybody, FileUses.Select),
        new(0xB0, "READ BINARY", "ISO 7816-4 §11.3.3", Alive, Level.Everybody, FileUses.Read),
        new(0xB1, "READ BINARY, odd", "ISO 7816-4 §11.3.3", Alive, Level.Everybody, FileUses.ReadObjects),
        new(0x84, "GET CHALLENGE", "ICAO 9303-11 §4.3", Readable, Readers, OpeningUses.GetChallenge),
        new(
            0x82,
            "EXTERNAL AUTHENTICATE",
            "ICAO 9303-11 §4.3, TR-03110-3 §B.11",
            Readable,
            Readers,
            [OpeningUses.Basic, ProofUses.Prove]
        ),
        new(
            0x22,
            "MANAGE SECURITY ENVIRONMENT",
            "ICAO 9303-11 §4.4.4, TR-03110-3 §B.2 and §B.11",
            Alive,
            Readers,
            [.. OpeningUses.Begin, .. ProofUses.Set]
        ),
        new(
            0x86,
            "GENERAL AUTHENTICATE",
            "ICAO 9303-11 §4.4.4, TR-03110-3 §B.2",
            Alive,
            Readers,
            [.. OpeningUses.Steps, ProofUses.Agree]
        ),
        new(0x88, "INTERNAL AUTHENTICATE", "ICAO 9303-11 §6.1", Readable, Level.Holders, ProofUses.Signing),
        new(0x2A, "PERFORM SECURITY OPERATION", "TR-03110-3 §B.11", Readable, Level.Holders, ProofUses.Verify),
        new(0xCA, "GET DATA", "ISO 7816-4 §11", Ever, Level.Everybody, FactoryUses.GetData),
        new(
            0x47,
            "GENERATE ASYMMETRIC KEY PAIR",
            "ISO 7816-8 §11.1",
            [LifeCycle.Blank, LifeCycle.Initialised],
            Level.Factory,
            FactoryUses.Generate
        ),
        new(0xD6, "UPDATE BINARY", "ISO 7816-4 §11.3.5", [LifeCycle.Initialised], Level.Factory, FactoryUses.Update),
        new(
            0xD7,
            "UPDATE BINARY, odd",
            "ISO 7816-4 §11.3.5",
            [LifeCycle.Initialised],
            Level.Factory,
            FactoryUses.UpdateObjects
        ),
        new(0xDA, "PUT DATA", "ISO 7816-4 §11", [LifeCycle.Initialised], Level.Factory, FactoryUses.Put),
        new(
            0x44,
            "ACTIVATE FILE",
            "ISO 7816-9",
            [LifeCycle.Initialised, LifeCycle.Personalised],
            Level.Factory,
            FactoryUses.Activate
        ),
        new(0xFE, "TERMINATE CARD USAGE", "ISO 7816-9", Alive, Level.Factory, FactoryUses.Terminate),
    ];

    /// <summary>Instructions that there are not.</summary>
    public static readonly IReadOnlyList<byte> Unknown =
    [
        .. Enumerable.Range(0, 256).Select(code => (byte)code).Except(All.Select(row => row.Code)),
    ];

    /// <summary>Every case of these rows in a place, one after another.</summary>
    public static IEnumerable<ConformanceCase> CasesAt(
        LifeCycle state,
        Level level,
        params IEnumerable<CommandRow> rows
    ) =>
        from row in rows
        let uses = row.Uses.Where(use => use.States.Contains(state) && level.IsIn(use.Levels)).ToList()
        from use in uses
        from faults in use.FaultsAt(level, isFirst: use == uses[0])
        select new ConformanceCase(row, use, new Circumstances(state, level, faults));
}
