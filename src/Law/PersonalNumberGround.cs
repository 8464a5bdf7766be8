using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>The ground on which personal numbers are issued and built.</summary>
public static class PersonalNumberGround
{
    public static RuleHistory<NumberRule> Rules { get; } =
        new(
            new NumberRule(LegalAct.CitizenCardDecree2015.Article(13), Certainty.Seen),
            new NumberRule(new Article(LegalAct.IdentityDecree2024, null), Certainty.Unsure)
        );
}

/// <summary>The structure of the personal number, the same in every version so far; only its ground moved.</summary>
public sealed record NumberRule(Article Article, Certainty Certainty)
    : DatedRule(Article.Act.InForce, Article, Certainty)
{
    public override Wording Text =>
        new(
            "Số định danh cá nhân gồm 12 số: mã nơi đăng ký khai sinh, mã thế kỷ và giới tính, mã năm sinh và 6 số ngẫu nhiên.",
            "The personal number is 12 digits: place of birth registration, century and sex, year of birth, six random digits."
        );
}
