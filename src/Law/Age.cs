using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>
/// Age in full years, <i>đủ … tuổi</i>: reached at the beginning of the birthday. Who was born on 29 February reaches it on 28 February in a
/// common year. A birth date that is known only in part counts from its last possible day, so an age is never taken as reached
/// before it surely is, and no card ends earlier than it should.
/// </summary>
public static class Age
{
    public static RuleHistory<CountingRule> LeapDay { get; } =
        new(
            new CountingRule(
                LegalAct.CitizenCardLaw2014.InForce,
                LegalAct.CivilCode2015.Article(148, 3),
                Certainty.Chosen,
                new(
                    "Người sinh ngày 29 tháng 2 đủ tuổi vào ngày 28 tháng 2 của năm không nhuận "
                        + "(áp dụng tương tự: tháng không có ngày tương ứng thì tính đến ngày cuối tháng).",
                    "Who was born on 29 February reaches an age on 28 February in a common year "
                        + "(by analogy: a month without the corresponding day ends on its last day)."
                )
            )
        );

    public static RuleHistory<CountingRule> PartialBirthDate { get; } =
        new(
            new CountingRule(
                LegalAct.CitizenCardLaw2014.InForce,
                new Article(LegalAct.CitizenCardLaw2014, null),
                Certainty.Chosen,
                new(
                    "Ngày sinh chỉ biết năm hoặc tháng thì tuổi tính từ ngày cuối cùng có thể có.",
                    "Where only the year or month of birth is known, age counts from the last day it can have been."
                )
            )
        );

    /// <summary>The day on which a person reaches an age.</summary>
    public static DateOnly ReachedOn(PartialDate birth, int years) => birth.Latest.AddYears(years);

    /// <summary>Full years on a day; 0 before the first birthday, and before the birth.</summary>
    public static int On(DateOnly day, PartialDate birth)
    {
        var years = day.Year - birth.Latest.Year;
        return Math.Max(0, years > 0 && ReachedOn(birth, years) > day ? years - 1 : years);
    }
}

/// <summary>A rule about counting days and years.</summary>
public sealed record CountingRule(DateOnly From, Article Article, Certainty Certainty, Wording Text)
    : DatedRule(From, Article, Certainty)
{
    public override Wording Text { get; } = Text;
}
