using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>What opens the key store of a data folder. It never prints itself.</summary>
internal sealed class Passphrase
{
    public static readonly Refusal Weak = new(
        "RUN-05",
        "Cụm mật khẩu phải có từ 20 đến 256 ký tự, trong đó ít nhất 8 ký tự khác nhau.",
        "A passphrase has 20 to 256 characters, at least 8 of them different."
    );

    public static readonly Refusal NotRepeated = new(
        "RUN-06",
        "Hai lần nhập cụm mật khẩu không giống nhau.",
        "The two passphrases typed are not the same."
    );

    // Who has stolen the key file guesses for as long as he likes; an officer's password is guessed at a door that closes.
    private const int Shortest = 20;
    private const int Longest = 256;
    private const int Different = 8;

    private readonly string text;

    private Passphrase(string text) => this.text = text;

    /// <summary>A demonstration holds nobody's data; its passphrase is known on purpose.</summary>
    public static Passphrase Specimen { get; } = new("SPECIMEN");

    /// <summary>A new one, typed twice.</summary>
    public static Outcome<Passphrase> Choose(string typed, string again)
    {
        if (typed.Length is < Shortest or > Longest || typed.Distinct().Count() < Different)
            return Weak;
        return typed == again ? new Passphrase(typed) : NotRepeated;
    }

    /// <summary>One typed to open what it was chosen for.</summary>
    public static Passphrase Typed(string text) => new(text);

    public override string ToString() => "•••";

    /// <summary>The text, for the key store alone.</summary>
    public string Reveal() => text;
}
