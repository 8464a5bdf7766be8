using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>One of the files in which an invented country is collected.</summary>
/// <param name="Name">Of the file in its folder.</param>
/// <param name="Terms">What an import must be told.</param>
public sealed record DirtyFile(string Name, CollectedShape Shape, ImportTerms Terms)
{
    /// <summary>The day whose list of units the files use.</summary>
    public static readonly DateOnly UnitsAsAt = new(2021, 12, 1);

    /// <summary>Collection sheets: everybody, as the citizen said it, some twice, with mistakes.</summary>
    public static readonly DirtyFile Sheet = new(
        "dc01.csv",
        CollectedShape.Sheet,
        new(EthnicNumbering.Decision1019Of2008, UnitsAsAt: UnitsAsAt)
    );

    /// <summary>Another data base: some of the same people, with mistakes of its own.</summary>
    public static readonly DirtyFile Database = new(
        "database.xml",
        CollectedShape.Qcvn109,
        new(EthnicNumbering.Decision1019Of2008)
    );

    /// <summary>The civil-status register: some of the same people, without mistakes.</summary>
    public static readonly DirtyFile CivilStatus = new(
        "civil-status.xml",
        CollectedShape.Qcvn109,
        new(EthnicNumbering.Decision1019Of2008, Evidence: EvidenceRank.CivilStatus)
    );

    /// <summary>In the order in which they are taken.</summary>
    public static IReadOnlyList<DirtyFile> All { get; } = [Sheet, Database, CivilStatus];
}
