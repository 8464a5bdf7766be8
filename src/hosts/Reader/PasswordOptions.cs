using System.CommandLine;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>What opens the chip: the zone on the card's face, whole or its three fields, or the access number.</summary>
internal sealed class PasswordOptions
{
    public static readonly Refusal OneOfThem = new(
        "RDR-01",
        "Hãy cho đúng một cách mở chip: --mrz, hoặc --can, hoặc cả --document, --birth và --expiry.",
        "Give one way to open the chip: --mrz, or --can, or all of --document, --birth and --expiry."
    );

    public static readonly Refusal NotFields = new(
        "RDR-02",
        "Số giấy tờ dài 1 đến 9 chữ cái in hoa hoặc chữ số; ngày sinh và ngày hết hạn viết sáu chữ số, năm tháng ngày.",
        "A document number is 1 to 9 capital letters or digits; birth and expiry are six digits, year month day."
    );

    private readonly Option<string[]> zone = new("--mrz")
    {
        Description = "Ba dòng của vùng máy đọc / the three lines of the machine-readable zone",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> number = new("--can")
    {
        Description =
            "Số truy cập thẻ; với thẻ căn cước là sáu số cuối của số định danh / card access number; on a citizen's card the last six digits of the personal number",
    };

    private readonly Option<string?> document = new("--document")
    {
        Description = "Số giấy tờ như ở dòng thứ nhất, 9 ký tự / document number as in the first line, 9 characters",
    };

    private readonly Option<string?> birth = new("--birth") { Description = "Ngày sinh / birth: YYMMDD" };

    private readonly Option<string?> expiry = new("--expiry") { Description = "Ngày hết hạn / expiry: YYMMDD" };

    public void AddTo(Command command)
    {
        command.Add(zone);
        command.Add(number);
        command.Add(document);
        command.Add(birth);
        command.Add(expiry);
    }

    /// <summary>Whether any of them was given.</summary>
    public bool IsGiven(ParseResult parsed) =>
        parsed.GetResult(zone) is { Implicit: false } || Texts(parsed).Any(text => text is not null);

    public Outcome<CardPassword> Read(ParseResult parsed)
    {
        var lines = parsed.GetValue(zone) ?? [];
        return (lines.Length, Texts(parsed)) switch
        {
            (> 0, [null, null, null, null]) => OfZone(string.Concat(lines)),
            (0, [{ } digits, null, null, null]) => OfNumber(digits),
            (0, [null, { } name, { } born, { } ends]) => OfFields(name, born, ends),
            _ => OneOfThem,
        };
    }

    /// <summary>Three lines, or the six digits of an access number.</summary>
    public static Outcome<CardPassword> ReadTyped(string text) => text.Length > 6 ? OfZone(text) : OfNumber(text);

    private string?[] Texts(ParseResult parsed) =>
        [parsed.GetValue(number), parsed.GetValue(document), parsed.GetValue(birth), parsed.GetValue(expiry)];

    private static Outcome<CardPassword> OfZone(string text) =>
        MachineReadableZone.Parse(text.ToUpperInvariant()).IsRefused(out var refusal, out var read)
            ? refusal
            : (CardPassword)read.Key;

    private static Outcome<CardPassword> OfNumber(string digits) =>
        CardAccessNumber.Read(digits).IsRefused(out var refusal, out var read) ? refusal : (CardPassword)read;

    private static Outcome<CardPassword> OfFields(string name, string born, string ends) =>
        name.Length is > 0 and <= 9
        && name.All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter) || letter == '<')
        && IsDate(born)
        && IsDate(ends)
            ? (CardPassword)MrzKey.Of(name, born, ends)
            : NotFields;

    // unknown parts of a birth date are fillers
    private static bool IsDate(string text) =>
        text.Length == 6 && text.All(letter => char.IsAsciiDigit(letter) || letter == '<');
}
