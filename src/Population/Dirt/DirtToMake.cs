namespace CanCuoc.Population;

/// <summary>How many of the records of an invented country's files are what. The shares are ours, as those of <see cref="MistakesToMake"/> are.</summary>
public sealed record DirtToMake
{
    public static readonly DirtToMake Usual = new();

    /// <summary>The mistakes that were made before anything was written to a file.</summary>
    public MistakesToMake Mistakes { get; init; } = MistakesToMake.Usual;

    /// <summary>Of a thousand records of sheets and of the data base those with a mistake of the file.</summary>
    public int FileMistakesPerMille { get; init; } = 60;

    /// <summary>Of a hundred persons those whom another data base has too.</summary>
    public int InDatabasePercent { get; init; } = 30;

    /// <summary>Of a hundred persons those of whom the civil-status register is read too.</summary>
    public int InCivilStatusPercent { get; init; } = 40;
}
