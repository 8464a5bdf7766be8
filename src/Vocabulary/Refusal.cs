namespace CanCuoc.Vocabulary;

/// <summary>
/// A rule that says no: a permanent code (<c>MODULE-NN</c>) and one sentence in both languages.
/// Every refusal of the product is a static field of its operation; docs/refusals.md is printed from them.
/// </summary>
/// <param name="Code">Permanent code, never reused: three letters of the module, a dash, two digits.</param>
/// <param name="Text">One sentence that says what is wrong and what to do.</param>
/// <param name="Article">The article of law behind the rule, as the official abbreviation cites it; null for technical rules.</param>
public sealed record Refusal(string Code, Wording Text, string? Article = null)
{
    public Refusal(string code, string vietnamese, string english, string? article = null)
        : this(code, new Wording(vietnamese, english), article) { }

    /// <summary>The input field or the thing the refusal is about; null when the rule concerns the whole request.</summary>
    public string? About { get; init; }

    /// <summary>The same refusal, naming the field or thing it is about.</summary>
    public Refusal For(string about) => this with { About = about };

    public override string ToString() => About is null ? $"{Code}: {Text}" : $"{Code} ({About}): {Text}";
}
