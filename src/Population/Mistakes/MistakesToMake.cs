namespace CanCuoc.Population;

/// <summary>
/// How often each kind of mistake is made. The shares are ours: domain knowledge says what goes wrong, and nobody has published how often.
/// </summary>
public sealed record MistakesToMake
{
    /// <summary>The usual country.</summary>
    public static readonly MistakesToMake Usual = new();

    /// <summary>A country where every record of a person who is written twice has at least one mistake, and most have several.</summary>
    public static readonly MistakesToMake Many = new() { MistakesInSecond = [0, 20, 30, 30, 20] };

    /// <summary>Of a thousand persons those who are written twice.</summary>
    public int TwicePerMille { get; init; } = 30;

    /// <summary>Of a thousand children those who have a twin.</summary>
    public int TwinsPerMille { get; init; } = 12;

    /// <summary>Of ten thousand adults those of whose name, sex and day of birth there is a stranger.</summary>
    public int NamesakesPerTenThousand { get; init; } = 5;

    /// <summary>Of a thousand first records those with a mistake.</summary>
    public int MistakenFirstPerMille { get; init; } = 50;

    /// <summary>Weights of none, one, two … mistakes in a second record.</summary>
    public IReadOnlyList<double> MistakesInSecond { get; init; } = [20, 35, 25, 13, 7];

    /// <summary>The weight of each kind.</summary>
    public static double WeightOf(Mistake kind) =>
        kind switch
        {
            Mistake.MarksDropped or Mistake.OtherTone or Mistake.SlipInName => 8,
            Mistake.Capitals or Mistake.DayForMonth or Mistake.YearOnly or Mistake.OtherDigit => 6,
            Mistake.ToneElsewhere or Mistake.MiddleLeftOut or Mistake.NewYear or Mistake.FatherLeftOut => 5,
            Mistake.Decomposed or Mistake.MotherLeftOut or Mistake.SlipInParent => 4,
            Mistake.OriginLeftOut or Mistake.OriginElsewhere => 4,
            Mistake.CalledOtherwise => 1,
            Mistake.OtherSex => 2,
            _ => 3,
        };
}
