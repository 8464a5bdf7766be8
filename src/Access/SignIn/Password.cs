using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>
/// A password that keeps the rules: 12 to 128 characters of any kind, and not the officer's name. Letters typed composed or decomposed are
/// the same (NFKC, as NIST SP 800-63B §3.1.1.2 asks). It never prints itself.
/// </summary>
public sealed class Password
{
    public static readonly Refusal WrongLength = new(
        "ACC-22",
        "Mật khẩu phải có từ 12 đến 128 ký tự.",
        "A password has 12 to 128 characters."
    );

    public static readonly Refusal NotText = new(
        "ACC-23",
        "Mật khẩu có ký tự không gõ được bằng bàn phím.",
        "The password holds characters that no keyboard types."
    );

    public static readonly Refusal NotRepeated = new(
        "ACC-24",
        "Hai lần nhập mật khẩu không giống nhau.",
        "The two passwords typed are not the same."
    );

    public static readonly Refusal ContainsName = new(
        "ACC-25",
        "Mật khẩu không được chứa tên đăng nhập hay họ tên.",
        "A password does not contain the sign-in name or the officer's name."
    );

    // 128 characters with the marks they may be typed with.
    private const int MostTyped = 1024;

    private readonly string text;

    private Password(string text) => this.text = text;

    /// <summary>A new password, typed twice.</summary>
    public static Outcome<Password> Choose(string? typed, string? again)
    {
        if (typed is null or { Length: > MostTyped })
            return WrongLength.For("password");
        if (Typed(typed) is not { } password)
            return NotText.For("password");
        if (password.text.EnumerateRunes().Count() is < 12 or > 128)
            return WrongLength.For("password");
        return typed == again ? password : NotRepeated.For("again");
    }

    public override string ToString() => "•••";

    /// <summary>What was typed to sign in, whatever the rules; null when it is no text or too long to be anybody's.</summary>
    internal static Password? Typed(string? typed) =>
        typed is { Length: <= MostTyped } && PlainText.IsPlain(typed)
            ? new Password(typed.Normalize(NormalizationForm.FormKC))
            : null;

    internal bool IsSameAs(Password other) => text == other.text;

    /// <summary>The refusal when the password contains the name of its owner.</summary>
    internal Refusal? Betrays(SignInName signInName, PersonName name) =>
        Contains(text.ToLowerInvariant(), signInName.Text) || Contains(LettersOf(text), LettersOf(name.Full))
            ? ContainsName.For("password")
            : null;

    /// <summary>The text, for the hash alone.</summary>
    internal string Reveal() => text;

    // Shorter names stand in many words.
    private static bool Contains(string text, string name) => name.Length >= 4 && text.Contains(name);

    private static string LettersOf(string text) => Folding.Ascii(text).Replace(" ", "");
}
