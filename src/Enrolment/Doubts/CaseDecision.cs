namespace CanCuoc.Enrolment;

/// <summary>What an examiner finds of two persons' pictures.</summary>
public enum Opinion
{
    None = 0,
    SamePerson = 1,
    DifferentPersons = 2,
    CannotTell = 3,
}

/// <summary>What came of a candidate.</summary>
public enum CaseDecision
{
    Open = 0,
    SamePerson = 1,
    DifferentPersons = 2,
}

/// <summary>
/// How opinions decide: two that agree, whether the first two or two of three. Three that differ, or any number that cannot tell, leave the
/// case open for a further examiner; the officer may still have the applicant captured anew. Pure.
/// </summary>
internal static class CaseRules
{
    private const int Agreeing = 2;

    public static CaseDecision Decide(IReadOnlyCollection<Opinion> opinions) =>
        opinions.Count(opinion => opinion == Opinion.SamePerson) >= Agreeing ? CaseDecision.SamePerson
        : opinions.Count(opinion => opinion == Opinion.DifferentPersons) >= Agreeing ? CaseDecision.DifferentPersons
        : CaseDecision.Open;

    /// <summary>How many more examiners an open case can take: two at first, then one at a time.</summary>
    /// <param name="given">Opinions there are.</param>
    /// <param name="looking">Examiners who have the case before them.</param>
    public static int Places(int given, int looking) => Math.Max(0, (given == 0 ? Agreeing : 1) - looking);
}
