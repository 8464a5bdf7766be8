using System.Text.RegularExpressions;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>The name an officer signs in with: 3 to 40 letters a to z, digits, dots and hyphens, beginning with a letter; typed in any case.</summary>
public readonly partial record struct SignInName
{
    public static readonly Refusal Malformed = new(
        "ACC-21",
        "Tên đăng nhập gồm từ 3 đến 40 chữ không dấu, chữ số, dấu chấm và dấu gạch nối, bắt đầu bằng một chữ.",
        "A sign-in name is 3 to 40 letters a to z, digits, dots and hyphens, beginning with a letter."
    );

    private SignInName(string text) => Text = text;

    public string Text { get; }

    public static Outcome<SignInName> Read(string? typed) =>
        Fold(typed) is var text && Form().IsMatch(text) ? new SignInName(text) : Malformed.For("signInName");

    public override string ToString() => Text;

    internal static SignInName Of(OfficerRow officer) => new(officer.SignInName);

    /// <summary>What counts of a typed name, whatever was typed.</summary>
    internal static string Fold(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    [GeneratedRegex(@"^[a-z][a-z0-9.-]{2,39}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
