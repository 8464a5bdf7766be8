using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>How long a card is valid: until the next age of change, by the law of the day of issue.</summary>
public static class CardValidity
{
    public static RuleHistory<CardValidityRule> Rules { get; } =
        new(
            new CardValidityRule(LegalAct.CitizenCardLaw2014.Article(21), Certainty.Seen, [25, 40, 60]),
            new CardValidityRule(LegalAct.IdentityLaw2023.Article(21), Certainty.Seen, [14, 25, 40, 60])
        );

    /// <summary>The expiry of a card issued on a day, first issue, change and re-issue alike.</summary>
    public static Outcome<CardExpiry> Expiry(PartialDate birth, DateOnly issued)
    {
        if (Rules.On(issued) is not { } rule)
            return CardEntitlement.NoCardLawYet;
        if (birth.Earliest > issued)
            return CardEntitlement.NotYetBorn;
        foreach (var age in rule.ChangeAges)
        {
            var birthday = Age.ReachedOn(birth, age);
            if (issued < birthday.AddYears(-CardValidityRule.YearsBefore))
                return new CardExpiry(birthday, age, rule);
        }
        return new CardExpiry(null, null, rule);
    }
}

/// <summary>When a card expires.</summary>
/// <param name="Day">The birthday to which it is valid, as printed on it; null for a card without expiry (<i>không thời hạn</i>).</param>
/// <param name="Age">The age reached on that day.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record CardExpiry(DateOnly? Day, int? Age, CardValidityRule Rule);

/// <summary>The ages of change in one law.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Certainty">How well we know it.</param>
/// <param name="ChangeAges">Full years, ascending.</param>
public sealed record CardValidityRule(Article Article, Certainty Certainty, IReadOnlyList<int> ChangeAges)
    : DatedRule(Article.Act.InForce, Article, Certainty)
{
    /// <summary>
    /// A card issued in the two years before an age of change is valid to the next one. The two years are counted back from the birthday,
    /// and the day two years before it belongs to them.
    /// </summary>
    public const int YearsBefore = 2;

    public override Wording Text
    {
        get
        {
            var ages = string.Join(", ", ChangeAges);
            return new(
                $"Thẻ phải đổi khi đủ {ages} tuổi; thẻ cấp trong {YearsBefore} năm trước tuổi đó có giá trị đến tuổi đổi thẻ tiếp theo; "
                    + "sau tuổi cuối cùng thẻ không thời hạn.",
                $"Cards are changed at the ages {ages}; one issued in the {YearsBefore} years before such an age is valid to the next; "
                    + "after the last there is no expiry."
            );
        }
    }
}
