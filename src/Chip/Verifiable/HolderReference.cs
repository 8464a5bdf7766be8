using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// Names a key in certificates, of its holder or of who certifies it: country, mnemonic of up to nine characters and a sequence number
/// of five, in ISO 8859-1 (TR-03110-3 §A.6.1).
/// </summary>
public sealed record HolderReference
{
    public static readonly Refusal Malformed = new(
        "CHI-76",
        "Tên gọi khóa không gồm mã quốc gia hai chữ in hoa, ký hiệu tối đa chín ký tự và năm chữ số hoặc chữ cái thứ tự.",
        "A key's name is not a country of two capital letters, a mnemonic of up to nine characters and five digits or letters.",
        "BSI TR-03110-3 §A.6.1"
    );

    private const int CountryLength = 2;
    private const int SequenceLength = 5;
    private const int MaxLength = 16;

    private HolderReference(string text) => Text = text;

    public string Text { get; }

    public string Country => Text[..CountryLength];

    /// <summary>Country and mnemonic, which all keys of one holder have in common.</summary>
    public string Holder => Text[..^SequenceLength];

    /// <summary>The same holder's next key; null after 99999, and where the number has letters.</summary>
    public HolderReference? Next =>
        int.TryParse(Text.AsSpan(^SequenceLength..), out var number) && number < 99_999
            ? new HolderReference($"{Text[..^SequenceLength]}{number + 1:D5}")
            : null;

    public static Outcome<HolderReference> Read(string text) =>
        IsWellFormed(text) ? new HolderReference(text) : Malformed.For(text);

    public override string ToString() => Text;

    internal static HolderReference? Parse(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return IsWellFormed(text) ? new HolderReference(text) : null;
    }

    internal byte[] Encode() => Encoding.Latin1.GetBytes(Text);

    private static bool IsWellFormed(string text) =>
        text.Length is >= CountryLength + SequenceLength and <= MaxLength
        && text.AsSpan(0, CountryLength).ContainsAnyExceptInRange('A', 'Z') is false
        && text.All(IsAssigned)
        && text.Skip(text.Length - SequenceLength).All(char.IsAsciiLetterOrDigit);

    // the codes without a character are in neither range (TR-03110-3 §D.2.1.4)
    private static bool IsAssigned(char letter) => letter is >= ' ' and <= '~' or >= '\u00A0' and <= '\u00FF';
}
