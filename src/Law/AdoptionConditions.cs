using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>Who may adopt whom. Adoptions of before this law are recorded without asking.</summary>
public static class AdoptionConditions
{
    public static RuleHistory<AdoptionRule> Rules { get; } =
        new(
            new AdoptionRule(
                LegalAct.AdoptionLaw2010.Article(14),
                Certainty.Known,
                OlderBy: 20,
                Below: 16,
                BelowForKin: 18
            )
        );
}

/// <summary>The conditions in one law.</summary>
/// <param name="OlderBy">Years by which who adopts must be older; not asked of step-parents, aunts and uncles.</param>
/// <param name="Below">Full years that the adopted must not have reached.</param>
/// <param name="BelowForKin">The same where a step-parent, aunt or uncle adopts.</param>
public sealed record AdoptionRule(Article Article, Certainty Certainty, int OlderBy, int Below, int BelowForKin)
    : DatedRule(Article.Act.InForce, Article, Certainty)
{
    public override Wording Text =>
        new(
            $"Người nhận con nuôi phải hơn con nuôi từ {OlderBy} tuổi trở lên; con nuôi dưới {Below} tuổi, hoặc dưới {BelowForKin} tuổi nếu được cha dượng, mẹ kế, cô, cậu, dì, chú, bác ruột nhận.",
            $"Who adopts is at least {OlderBy} years older; who is adopted is under {Below}, or under {BelowForKin} where a step-parent, aunt or uncle adopts."
        );
}
