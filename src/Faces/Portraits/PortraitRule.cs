using CanCuoc.Vocabulary;

namespace CanCuoc.Faces;

/// <summary>What of the picture a rule is about, and what a drawing of it marks.</summary>
public enum PortraitPart
{
    Picture,
    Head,
    Face,
    Eyes,
    Mouth,
    LeftHalf,
    RightHalf,
    Background,
}

/// <summary>One rule of portraits: what is measured, and between what limits.</summary>
/// <param name="Code">For reports and translations of other systems; never reused.</param>
/// <param name="Clause">Where the rule, or the rule that it stands for, is written.</param>
/// <param name="Measure">Of a portrait; null where nothing can be said.</param>
/// <param name="Range">Least and most, both allowed.</param>
/// <param name="Advice">What the operator says to whom is photographed, or does.</param>
public sealed record PortraitRule(
    string Code,
    string Clause,
    PortraitPart Part,
    Func<Portrait, double?> Measure,
    (double Least, double Most) Range,
    Wording Advice
)
{
    /// <summary>Who is recognised by a portrait that breaks it, is recognised worse: it is not taken without a reason.</summary>
    public bool IsGrave { get; init; }

    public PortraitFinding Judge(Portrait portrait)
    {
        var value = Measure(portrait);
        return new PortraitFinding(this, value, value is null || (value >= Range.Least && value <= Range.Most));
    }
}

/// <summary>What a rule found.</summary>
/// <param name="Value">Null: nothing can be said, and the rule is met.</param>
public sealed record PortraitFinding(PortraitRule Rule, double? Value, bool IsMet);
