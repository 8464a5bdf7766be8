using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>A rule of law in one version: what it says, where it stands, from which day, and how sure we are of it.</summary>
/// <param name="From">First day on which this version decides; it ends where the next version begins.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Certainty">How well we know it.</param>
public abstract record DatedRule(DateOnly From, Article Article, Certainty Certainty)
{
    /// <summary>What the rule says, one sentence.</summary>
    public abstract Wording Text { get; }
}

/// <summary>How well a rule is known; everything from <see cref="Unsure"/> on is to be confirmed by a lawyer before it decides real cases.</summary>
public enum Certainty
{
    /// <summary>Read in the text of the law or in a report that quotes it.</summary>
    Seen,

    /// <summary>General knowledge of the field, not doubted.</summary>
    Known,

    /// <summary>Believed to be so; the text was not seen.</summary>
    Unsure,

    /// <summary>The law's answer was not found; this is ours, chosen and documented.</summary>
    Chosen,
}
