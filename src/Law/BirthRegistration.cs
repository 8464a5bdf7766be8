using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>Since when a birth is registered together with its personal number. Who was born before is registered late.</summary>
public static class BirthRegistration
{
    public static RuleHistory<BirthRegistrationRule> Rules { get; } =
        new(new BirthRegistrationRule(LegalAct.CivilStatusLaw2014.Article(14), Certainty.Known));
}

/// <summary>That the number is issued at the registration of the birth.</summary>
public sealed record BirthRegistrationRule(Article Article, Certainty Certainty)
    : DatedRule(Article.Act.InForce, Article, Certainty)
{
    public override Wording Text =>
        new(
            "Số định danh cá nhân được cấp khi đăng ký khai sinh.",
            "The personal number is issued when the birth is registered."
        );
}
