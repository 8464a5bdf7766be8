using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>
/// The permanent code of an officers' post, <c>HN-00070-TN1</c>: 3 to 40 capital letters A to Z, digits and hyphens. It has no colon, so
/// that <c>system:…</c> and <c>agency:…</c> are never posts of officers.
/// </summary>
public readonly partial record struct PostCode : IParsable<PostCode>
{
    public static readonly Refusal Malformed = new(
        "ACC-08",
        "Mã chức vụ gồm từ 3 đến 40 chữ in hoa không dấu, chữ số và dấu gạch nối.",
        "A post's code is 3 to 40 capital letters A to Z, digits and hyphens."
    );

    private readonly string? text;

    private PostCode(string text) => this.text = text;

    public string Text => text ?? "";

    public static Outcome<PostCode> Read(string? typed) =>
        typed is not null && Form().IsMatch(typed) ? new PostCode(typed) : Malformed.For("post");

    public static PostCode Parse(string s, IFormatProvider? provider) =>
        Read(s).IsRefused(out var refusal, out var code) ? throw new FormatException(refusal.ToString()) : code;

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PostCode result) =>
        !Read(s).IsRefused(out _, out result);

    public override string ToString() => Text;

    internal static PostCode Of(PostRow row) => new(row.Code);

    [GeneratedRegex(@"^[A-Z0-9][A-Z0-9-]{2,39}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
