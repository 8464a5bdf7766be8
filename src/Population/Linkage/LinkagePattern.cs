using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What comparing two records comes to, field by field.</summary>
internal readonly record struct LinkagePattern(
    NameOutcome Name,
    BirthOutcome Birth,
    SexOutcome Sex,
    PlaceOutcome Origin,
    NameOutcome Father,
    NameOutcome Mother
)
{
    /// <summary>The fields with the names of their outcomes, in the order of their numbers.</summary>
    public static readonly IReadOnlyList<(string Field, string[] Outcomes)> Fields =
    [
        (nameof(Name), Enum.GetNames<NameOutcome>()),
        (nameof(Birth), Enum.GetNames<BirthOutcome>()),
        (nameof(Sex), Enum.GetNames<SexOutcome>()),
        (nameof(Origin), Enum.GetNames<PlaceOutcome>()),
        (nameof(Father), Enum.GetNames<NameOutcome>()),
        (nameof(Mother), Enum.GetNames<NameOutcome>()),
    ];

    private static readonly int[] Sizes = [.. Fields.Select(one => one.Outcomes.Length)];

    /// <summary>How many patterns there can be.</summary>
    public static readonly int Count = Sizes.Aggregate(1, (count, size) => count * size);

    public static LinkagePattern Of(in ComparedPerson one, in ComparedPerson other, LinkedWords words) =>
        new(
            NameComparison.Of(one.Name, other.Name, words),
            BirthComparison.Of(one.Birth, other.Birth),
            Compare(one.Sex, other.Sex),
            LinkedPlaces.Compare(one.Origin, other.Origin),
            NameComparison.Of(one.Father, other.Father, words),
            NameComparison.Of(one.Mother, other.Mother, words)
        );

    /// <summary>The pattern of a <see cref="Number"/>.</summary>
    public static LinkagePattern Of(int number)
    {
        Span<int> outcomes = stackalloc int[Fields.Count];
        for (var field = Fields.Count - 1; field >= 0; field--)
            (number, outcomes[field]) = Math.DivRem(number, Sizes[field]);
        return new(
            (NameOutcome)outcomes[0],
            (BirthOutcome)outcomes[1],
            (SexOutcome)outcomes[2],
            (PlaceOutcome)outcomes[3],
            (NameOutcome)outcomes[4],
            (NameOutcome)outcomes[5]
        );
    }

    /// <summary>The outcome of a field, by number.</summary>
    public int this[int field] =>
        field switch
        {
            0 => (int)Name,
            1 => (int)Birth,
            2 => (int)Sex,
            3 => (int)Origin,
            4 => (int)Father,
            _ => (int)Mother,
        };

    /// <summary>Another number for each pattern, from nought.</summary>
    public int Number
    {
        get
        {
            var number = 0;
            for (var at = 0; at < Sizes.Length; at++)
                number = (number * Sizes[at]) + this[at];
            return number;
        }
    }

    private static SexOutcome Compare(Sex one, Sex other) =>
        one == Vocabulary.Sex.Unknown || other == Vocabulary.Sex.Unknown ? SexOutcome.Unknown
        : one == other ? SexOutcome.Same
        : SexOutcome.Other;
}
