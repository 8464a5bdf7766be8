using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>Who may have an identity card, and who must.</summary>
public static class CardEntitlement
{
    public static readonly Refusal NoCardLawYet = new(
        "LAW-01",
        "Trước ngày 01/01/2016 chưa có thẻ căn cước theo luật.",
        "Before 1 January 2016 no law provided for the card.",
        LegalAct.CitizenCardLaw2014.Number
    );

    public static readonly Refusal TooYoung = new(
        "LAW-02",
        "Người này chưa đủ tuổi được cấp thẻ theo luật áp dụng vào ngày đã nêu.",
        "The person has not reached the age for a card under the law of the stated day."
    );

    public static readonly Refusal NotYetBorn = new(
        "LAW-03",
        "Ngày sinh ở sau ngày đã nêu; hãy kiểm tra lại ngày sinh.",
        "The date of birth lies after the stated day; check the date of birth."
    );

    public static RuleHistory<CardEntitlementRule> Rules { get; } =
        new(
            new CardEntitlementRule(
                LegalAct.CitizenCardLaw2014.Article(19),
                Certainty.Seen,
                FromAge: 14,
                DutyFromAge: null
            ),
            new CardEntitlementRule(LegalAct.IdentityLaw2023.Article(19), Certainty.Seen, FromAge: 0, DutyFromAge: 14)
        );

    /// <summary>What the law of a day gives a citizen; refused with its article where it gives nothing.</summary>
    public static Outcome<Entitlement> Of(PartialDate birth, DateOnly day)
    {
        if (Rules.On(day) is not { } rule)
            return NoCardLawYet;
        if (birth.Earliest > day)
            return NotYetBorn;
        var age = Age.On(day, birth);
        if (age < rule.FromAge)
            return TooYoung with { Article = rule.Article.ToString() };
        return new Entitlement(IsDuty: age >= rule.DutyFromAge, rule);
    }
}

/// <summary>A citizen may have a card, and perhaps must.</summary>
/// <param name="IsDuty">True where the law obliges; else the card is a right, given on request.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record Entitlement(bool IsDuty, CardEntitlementRule Rule);

/// <summary>The ages of entitlement in one law.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Certainty">How well we know it.</param>
/// <param name="FromAge">Full years from which a citizen may have a card.</param>
/// <param name="DutyFromAge">Full years from which a citizen must have one; null for never.</param>
public sealed record CardEntitlementRule(Article Article, Certainty Certainty, int FromAge, int? DutyFromAge)
    : DatedRule(Article.Act.InForce, Article, Certainty)
{
    public override Wording Text =>
        DutyFromAge is { } duty
            ? new(
                $"Công dân từ đủ {duty} tuổi phải làm thủ tục cấp thẻ; người dưới {duty} tuổi được cấp theo nhu cầu.",
                $"Citizens aged {duty} or more must have a card; younger ones are given one on request."
            )
            : new($"Công dân từ đủ {FromAge} tuổi được cấp thẻ.", $"Citizens aged {FromAge} or more are given a card.");
}
