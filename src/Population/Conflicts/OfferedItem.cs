using CanCuoc.Law;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What becomes of an item that a collected record offers.</summary>
internal enum OfferJudgement
{
    /// <summary>It says nothing that the registry does not know, or knows to be past or wrong.</summary>
    Known,

    /// <summary>It adds what was not known.</summary>
    Completes,

    /// <summary>It is of the register that the law makes the truth: it is taken.</summary>
    Taken,

    /// <summary>The law ranks it lower: what stands stays.</summary>
    Kept,

    /// <summary>An officer must check.</summary>
    Asked,
}

/// <summary>An item as a collected record offers it.</summary>
/// <param name="Row">What the record would make of its person.</param>
/// <param name="Rank">What stands behind it.</param>
/// <param name="AsAt">The day of the file, of which it speaks.</param>
internal sealed record OfferedItem(PersonRow Row, EvidenceRank Rank, DateOnly AsAt)
{
    /// <summary>Judges it beside what stands. Pure.</summary>
    /// <param name="isSurelySame">The record is of this person beyond the number; else nothing is written without an officer.</param>
    public OfferJudgement Beside(StandingItem standing, SourceRule rule, bool isSurelySame)
    {
        if (standing.IsSealed)
            return OfferJudgement.Known;
        if (standing.IsUnknown)
            return isSurelySame ? OfferJudgement.Completes : OfferJudgement.Asked;
        var agreement = ItemAgreements.Of(standing.Field, standing.Row, Row);
        if (agreement == ItemAgreement.Same || standing.IsNewerThan(AsAt))
            return OfferJudgement.Known;
        var (isStronger, isWeaker) = (rule.Outranks(Rank, standing.Rank), rule.Outranks(standing.Rank, Rank));
        if (!isStronger && standing.Was(Row))
            return OfferJudgement.Known;
        if (agreement == ItemAgreement.Completes && isSurelySame)
            return isWeaker ? OfferJudgement.Known : OfferJudgement.Completes;
        if (isWeaker)
            return OfferJudgement.Kept;
        // Another data base has mistakes of its own: what it says against the citizen's word somebody checks.
        return isStronger && rule.IsTruth(Rank) && isSurelySame && !standing.IsLink
            ? OfferJudgement.Taken
            : OfferJudgement.Asked;
    }
}
