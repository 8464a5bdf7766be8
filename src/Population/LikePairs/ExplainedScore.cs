using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A score explained: what was likely before anything was compared, and what each field added to it. Pure.</summary>
/// <param name="Bits">The score: nought is even odds that both records are of one person, ten is a thousand to one.</param>
/// <param name="Instead">What else the two can be, of all the likeliest; against that they were weighed.</param>
/// <param name="Beforehand">What was likely before anything was compared, and what a rare name adds.</param>
public sealed record ExplainedScore(
    double Bits,
    Wording Instead,
    ComparedField Beforehand,
    IReadOnlyList<ComparedField> Fields
)
{
    // Scores are kept in hundredths.
    private const double Rounding = 0.01;

    private const int MostDigits = 6;

    private static readonly Wording Before = new("Trước khi so sánh", "Before comparing");

    /// <summary>To one: how much likelier it is that both are of one person, to one digit and at most a million; nought for even odds.</summary>
    public long Odds
    {
        get
        {
            var odds = Math.Pow(2, Bits);
            var digits = Math.Min(MostDigits, (int)Math.Log10(odds));
            var unit = (long)Math.Pow(10, digits);
            return digits == MostDigits ? unit
                : odds < 1.5 ? 0
                : (long)Math.Round(odds / unit) * unit;
        }
    }

    /// <summary>Explains a score.</summary>
    /// <param name="bits">As the screening found it.</param>
    internal static ExplainedScore Of(LinkageModel model, double bits, LinkagePattern pattern)
    {
        // Against kin the size of the registry does not count, so that the score shows whom it was weighed against.
        var nearest = new[] { PairKind.Twins, PairKind.Siblings }.MinBy(kind => model.Bits(pattern, kind, records: 0));
        var instead = model.Bits(pattern, nearest, records: 0) < bits + Rounding ? nearest : PairKind.Strangers;
        ComparedField[] fields =
        [
            .. OutcomeWords
                .Fields.Zip(OutcomeWords.Of(pattern))
                .Select((field, at) => new ComparedField(field.First, field.Second, model.Bits(pattern, at, instead))),
        ];
        var beforehand = bits - fields.Sum(field => field.Bits);
        return new(bits, WordsOf(instead), new(Before, BeforeOf(instead), beforehand), fields);
    }

    private static Wording BeforeOf(PairKind instead) =>
        instead == PairKind.Strangers
            ? new(
                "trong mọi cặp hồ sơ, hồ sơ trùng rất hiếm; họ tên càng hiếm càng đáng kể",
                "of all pairs very few are doubles; a rare name says more"
            )
            : new(
                $"số hồ sơ trùng so với số cặp {WordsOf(instead).Vietnamese}",
                $"how many doubles there are to the pairs of {WordsOf(instead).English}"
            );

    private static Wording WordsOf(PairKind kind) =>
        kind switch
        {
            PairKind.Twins => new("sinh đôi", "twins"),
            PairKind.Siblings => new("anh chị em ruột", "siblings"),
            _ => new("hai người không có quan hệ gì", "strangers"),
        };
}

/// <summary>A field that was compared.</summary>
/// <param name="Outcome">What that came to.</param>
/// <param name="Bits">What it says: above nought for one person, below it for two.</param>
public sealed record ComparedField(Wording Label, Wording Outcome, double Bits);
