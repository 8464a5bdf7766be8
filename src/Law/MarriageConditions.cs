using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>Who may marry. Marriages of before the first of these laws are recorded without asking.</summary>
public static class MarriageConditions
{
    public static RuleHistory<MarriageRule> Rules { get; } =
        new(
            // "Từ hai mươi tuổi trở lên": who has entered that year of life, so one full year less.
            new MarriageRule(LegalAct.MarriageLaw2000.Article(9), Certainty.Unsure, ManFrom: 19, WomanFrom: 17),
            new MarriageRule(LegalAct.MarriageLaw2014.Article(8), Certainty.Known, ManFrom: 20, WomanFrom: 18)
        );
}

/// <summary>The conditions in one law.</summary>
/// <param name="ManFrom">Full years from which a man may marry.</param>
/// <param name="WomanFrom">Full years from which a woman may marry.</param>
public sealed record MarriageRule(Article Article, Certainty Certainty, int ManFrom, int WomanFrom)
    : DatedRule(Article.Act.InForce, Article, Certainty)
{
    public override Wording Text =>
        new(
            $"Nam từ đủ {ManFrom} tuổi và nữ từ đủ {WomanFrom} tuổi được kết hôn; Nhà nước không thừa nhận hôn nhân giữa những người cùng giới tính.",
            $"A man of {ManFrom} full years and a woman of {WomanFrom} may marry; the State does not recognise a marriage of two of one sex."
        );

    /// <summary>Full years from which somebody of this sex may marry.</summary>
    public int FromAge(Sex sex) => sex == Sex.Female ? WomanFrom : ManFrom;
}
