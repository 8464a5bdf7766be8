using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CanCuoc.Components.Fields;

/// <summary>
/// What every field of a form has. A refusal is about a field when <see cref="Refusal.About"/> is the field's <see cref="Name"/>;
/// the page names it (<c>refusal.For("birth")</c>), and <see cref="Form"/> brings it here.
/// </summary>
public abstract class Field : Bilingual
{
    /// <summary>Under which the value is posted; the page has one field of a name.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public Wording Label { get; set; }

    /// <summary>How to answer, in a sentence.</summary>
    [Parameter]
    public Wording? Hint { get; set; }

    /// <summary>May be left empty; the label says so.</summary>
    [Parameter]
    public bool IsOptional { get; set; }

    [CascadingParameter]
    private IReadOnlyList<Refusal>? Refusals { get; set; }

    /// <summary>The id of the field, or of its first input: where <see cref="ErrorSummary"/> leads.</summary>
    internal string Id => IdOf(Name);

    internal string HintId => Id + "-hint";

    internal string ErrorId => Id + "-error";

    /// <summary>Several inputs under one legend.</summary>
    internal virtual bool IsGroup => false;

    internal IEnumerable<Refusal> Refused => Refusals?.Where(refusal => refusal.About == Name) ?? [];

    internal bool IsRefused => Refused.Any();

    /// <summary>The ids that tell more about the field, for <c>aria-describedby</c>.</summary>
    internal string? DescribedBy =>
        (Hint, IsRefused) switch
        {
            (null, false) => null,
            (null, true) => ErrorId,
            (_, false) => HintId,
            _ => $"{HintId} {ErrorId}",
        };

    /// <summary>A dot in a name would read as a class in a selector.</summary>
    internal static string IdOf(string name) => name.Replace('.', '-');

    /// <summary>The class of an input, with that of its error where there is one.</summary>
    protected string Class(string name) => IsRefused ? $"{name} {name}--error" : name;

    protected string? Invalid => IsRefused ? "true" : null;
}
