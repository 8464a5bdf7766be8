using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>How long after a man's death a child can still be his.</summary>
public static class PresumedFather
{
    public static RuleHistory<PresumedFatherRule> Rules { get; } =
        new(new PresumedFatherRule(LegalAct.MarriageLaw2014.Article(88), Certainty.Known, DaysAfter: 300));
}

/// <summary>The limit in one law.</summary>
/// <param name="DaysAfter">Days after the end of the marriage, which death ends too.</param>
public sealed record PresumedFatherRule(Article Article, Certainty Certainty, int DaysAfter)
    : DatedRule(Article.Act.InForce, Article, Certainty)
{
    public override Wording Text =>
        new(
            $"Con sinh ra trong thời hạn {DaysAfter} ngày kể từ thời điểm chấm dứt hôn nhân được coi là con do người vợ có thai trong thời kỳ hôn nhân.",
            $"A child born within {DaysAfter} days of the end of a marriage counts as conceived in it."
        );
}
