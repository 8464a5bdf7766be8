using CanCuoc.Faces;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>A rule that a portrait breaks.</summary>
public sealed class PortraitFault
{
    private readonly Portrait portrait;
    private readonly PortraitFinding finding;

    internal PortraitFault(Portrait portrait, PortraitFinding finding) =>
        (this.portrait, this.finding) = (portrait, finding);

    /// <summary>Of the rule, never reused: <c>eyes-open</c>.</summary>
    public string Code => finding.Rule.Code;

    /// <summary>Where the rule is written.</summary>
    public string Clause => finding.Rule.Clause;

    /// <summary>Whether a portrait is kept all the same only with a reason in words.</summary>
    public bool IsGrave => finding.Rule.IsGrave;

    public double Value => finding.Value!.Value;

    /// <summary>Least and most, both allowed; <see cref="double.MaxValue"/> where there is no most.</summary>
    public (double Least, double Most) Range => finding.Rule.Range;

    public Wording Advice => finding.Rule.Advice;

    /// <summary>SVG to be laid over the portrait: what of it breaks the rule, in red.</summary>
    public string Draw(Language language) => PortraitDrawing.Svg(portrait, [finding], language);
}
