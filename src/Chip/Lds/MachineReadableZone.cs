using System.Globalization;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// The machine-readable zone of a card of format TD1: three lines of thirty letters, digits and fillers <c>&lt;</c>, with check digits
/// (ICAO 9303-5 §4.2). On Vietnamese cards the document number is the end of the personal number, which stands whole beside it with a
/// check digit of its own; every card of a person has therefore the same document number.
/// </summary>
public sealed record MachineReadableZone
{
    public static readonly Refusal NotThreeLines = new(
        "CHI-10",
        "Vùng máy đọc phải gồm ba dòng, mỗi dòng 30 ký tự là chữ in hoa không dấu, chữ số hoặc dấu <.",
        "A machine-readable zone is three lines of 30 characters: capital letters A to Z, digits and <.",
        "ICAO 9303-5 §4.2"
    );

    public static readonly Refusal WrongCheckDigit = new(
        "CHI-11",
        "Chữ số kiểm tra của vùng máy đọc không đúng; hãy đọc lại thẻ.",
        "A check digit of the machine-readable zone is wrong; read the card again.",
        "ICAO 9303-3 §4.9"
    );

    internal const int LineLength = 30;

    private const string VietNam = "VNM";

    /// <summary>Printed for a card that never expires.</summary>
    private const string NeverExpires = "991231";

    private MachineReadableZone(string line1, string line2, string line3)
    {
        Line1 = line1;
        Line2 = line2;
        Line3 = line3;
    }

    public string Line1 { get; }

    public string Line2 { get; }

    public string Line3 { get; }

    /// <summary>ID on citizens' cards.</summary>
    public string DocumentCode => Text(Line1[..2]);

    public string IssuingState => Text(Line1[2..5]);

    public string DocumentNumber => Text(Line1[5..14]);

    /// <summary>Optional data of the first line: on Vietnamese cards the twelve digits of the personal number.</summary>
    public string OptionalData => Text(Line1[15..27]);

    /// <summary>YYMMDD, fillers for what is unknown; the century is not told.</summary>
    public string BirthDate => Line2[..6];

    public Sex Sex =>
        Line2[7] switch
        {
            'M' => Sex.Male,
            'F' => Sex.Female,
            _ => Sex.Unknown,
        };

    /// <summary>YYMMDD; 991231 on a card that never expires.</summary>
    public string ExpiryDate => Line2[8..14];

    public string Nationality => Text(Line2[15..18]);

    /// <summary>Family name and other names with spaces, as far as the line had room: <c>NGUYEN VAN A</c>.</summary>
    public string Name => Text(Line3).Replace("<<", "<", StringComparison.Ordinal).Replace('<', ' ');

    /// <summary>What opens the chip: number, birth and expiry with their check digits (ICAO 9303-11 §4.3.2).</summary>
    public MrzKey Key => MrzKey.OfInformation(Line1[5..15] + Line2[..7] + Line2[8..15]);

    /// <summary>The zone of a citizen's card.</summary>
    /// <param name="expiry">The day the card expires; null when it never does.</param>
    public static MachineReadableZone ForCitizenCard(
        PersonalNumber number,
        PersonName name,
        PartialDate birth,
        Sex sex,
        DateOnly? expiry,
        Country nationality
    )
    {
        var digits = number.ToString();
        var line1 = $"ID{VietNam}{Checked(digits[3..])}{digits}<<{CheckDigit.Of(digits)}";
        var letter =
            sex == Sex.Male ? 'M'
            : sex == Sex.Female ? 'F'
            : '<';
        var expires = expiry?.ToString("yyMMdd", CultureInfo.InvariantCulture) ?? NeverExpires;
        var line2 = $"{Checked(BirthText(birth))}{letter}{Checked(expires)}{nationality.Alpha3}{new string('<', 11)}";
        return new MachineReadableZone(line1, line2 + CompositeDigit(line1, line2), MrzName.Line(name));
    }

    /// <summary>Three lines, with or without line breaks between them.</summary>
    public static Outcome<MachineReadableZone> Parse(string text)
    {
        var letters = string.Concat(text.Where(letter => letter is not ('\r' or '\n')));
        if (letters.Length != 3 * LineLength || !letters.All(IsOfZone))
            return NotThreeLines;
        var zone = new MachineReadableZone(letters[..30], letters[30..60], letters[60..]);
        return zone.HasRightDigits() ? zone : WrongCheckDigit;
    }

    public static Outcome<MachineReadableZone> Parse(ReadOnlyMemory<byte> bytes) =>
        Ascii.IsValid(bytes.Span) ? Parse(Encoding.ASCII.GetString(bytes.Span)) : NotThreeLines;

    public byte[] Encode() => Encoding.ASCII.GetBytes(Line1 + Line2 + Line3);

    /// <summary>The three lines, as printed.</summary>
    public override string ToString() => $"{Line1}\n{Line2}\n{Line3}";

    private bool HasRightDigits() =>
        Line1[14] == CheckDigit.Of(Line1.AsSpan(5, 9))
        && Line2[6] == CheckDigit.Of(Line2.AsSpan(0, 6))
        && Line2[14] == CheckDigit.Of(Line2.AsSpan(8, 6))
        && Line2[29] == CompositeDigit(Line1, Line2)
        && (IssuingState != VietNam || Line1[29] == CheckDigit.Of(Line1.AsSpan(15, 12)));

    private static char CompositeDigit(string line1, string line2) =>
        CheckDigit.Of(line1[5..] + line2[..7] + line2[8..15] + line2[18..29]);

    private static string Checked(string text) => text + CheckDigit.Of(text);

    private static string BirthText(PartialDate birth) =>
        $"{birth.Year % 100:D2}{birth.Month?.ToString("D2", CultureInfo.InvariantCulture) ?? "<<"}"
        + (birth.Day?.ToString("D2", CultureInfo.InvariantCulture) ?? "<<");

    private static bool IsOfZone(char letter) => letter is '<' or (>= '0' and <= '9') or (>= 'A' and <= 'Z');

    private static string Text(string field) => field.TrimEnd('<');
}
