using System.Globalization;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// The machine-readable zone of a card or passport: two or three lines of letters, digits and fillers <c>&lt;</c>, with check digits
/// (ICAO 9303-3 §4; formats TD1, TD2 and TD3). On Vietnamese cards the document number is the end of the personal number, which stands
/// whole beside it with a check digit of its own; every card of a person has therefore the same document number.
/// </summary>
public sealed record MachineReadableZone
{
    public static readonly Refusal NotAZone = new(
        "CHI-10",
        "Vùng máy đọc phải gồm ba dòng 30 ký tự, hai dòng 36 ký tự hoặc hai dòng 44 ký tự là chữ in hoa không dấu, chữ số hoặc dấu <.",
        "A machine-readable zone is three lines of 30 characters, two of 36 or two of 44: capital letters A to Z, digits and <.",
        "ICAO 9303-3 §4"
    );

    public static readonly Refusal WrongCheckDigit = new(
        "CHI-11",
        "Chữ số kiểm tra của vùng máy đọc không đúng; hãy đọc lại thẻ.",
        "A check digit of the machine-readable zone is wrong; read the card again.",
        "ICAO 9303-3 §4.9"
    );

    private const string VietNam = "VNM";

    /// <summary>Printed for a card that never expires.</summary>
    private const string NeverExpires = "991231";

    private readonly string text;

    private MachineReadableZone(string text, ZoneLayout layout) => (this.text, Layout) = (text, layout);

    /// <summary>Two or three, as printed.</summary>
    public IReadOnlyList<string> Lines => [.. text.Chunk(Layout.LineLength).Select(line => new string(line))];

    /// <summary>ID on citizens' cards, P on passports.</summary>
    public string DocumentCode => Text(..2);

    public string IssuingState => Text(2..5);

    /// <summary>Also one of more than nine characters, whose rest stands in the optional data (ICAO 9303-5 §4.2.2).</summary>
    public string DocumentNumber => CheckedNumber[..^1].TrimEnd('<');

    /// <summary>On Vietnamese cards the twelve digits of the personal number.</summary>
    public string OptionalData => IsCitizenCard ? Text(CitizenNumber) : Text(Layout.OptionalData);

    /// <summary>YYMMDD, fillers for what is unknown; the century is not told.</summary>
    public string BirthDate => text[Layout.BirthDate];

    public Sex Sex =>
        text[Layout.Sex] switch
        {
            'M' => Sex.Male,
            'F' => Sex.Female,
            _ => Sex.Unknown,
        };

    /// <summary>YYMMDD; 991231 on a card that never expires.</summary>
    public string ExpiryDate => text[Layout.ExpiryDate];

    public string Nationality => Text(Layout.Nationality);

    /// <summary>Family name and other names with spaces, as far as the line had room: <c>NGUYEN VAN A</c>.</summary>
    public string Name => Text(Layout.Name).Replace("<<", "<", StringComparison.Ordinal).Replace('<', ' ');

    /// <summary>What opens the chip: number, birth and expiry with their check digits (ICAO 9303-11 §4.3.2).</summary>
    public MrzKey Key => MrzKey.OfInformation(CheckedNumber + Checked(BirthDate) + Checked(ExpiryDate));

    /// <summary>A card of the form that Việt Nam gives its citizens.</summary>
    internal bool IsCitizenCard => Layout == ZoneLayout.TD1 && DocumentCode == "ID" && IssuingState == VietNam;

    private ZoneLayout Layout { get; }

    // on Vietnamese cards, with a national check digit in the last place of the line
    private static Range CitizenNumber => 15..27;

    private static int NationalDigit => 29;

    /// <summary>The document number and its check digit, wherever they end.</summary>
    private string CheckedNumber
    {
        get
        {
            var (digit, optional) = (text[Layout.Number.End], text[Layout.OptionalData]);
            return digit == '<' && optional[0] != '<'
                ? text[Layout.Number] + optional.Split('<')[0]
                : text[Layout.Number] + digit;
        }
    }

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
        var composite = CompositeDigit(line1 + line2, ZoneLayout.TD1);
        return new MachineReadableZone(line1 + line2 + composite + MrzName.Line(name), ZoneLayout.TD1);
    }

    /// <summary>The lines, with or without line breaks between them.</summary>
    public static Outcome<MachineReadableZone> Parse(string text)
    {
        var letters = string.Concat(text.Where(letter => letter is not ('\r' or '\n')));
        if (ZoneLayout.OfLength(letters.Length) is not { } layout || !letters.All(IsOfZone))
            return NotAZone;
        var zone = new MachineReadableZone(letters, layout);
        return zone.HasRightDigits() ? zone : WrongCheckDigit;
    }

    public static Outcome<MachineReadableZone> Parse(ReadOnlyMemory<byte> bytes) =>
        Ascii.IsValid(bytes.Span) ? Parse(Encoding.ASCII.GetString(bytes.Span)) : NotAZone;

    public byte[] Encode() => Encoding.ASCII.GetBytes(text);

    /// <summary>The lines, as printed.</summary>
    public override string ToString() => string.Join('\n', Lines);

    private bool HasRightDigits() =>
        IsChecked(CheckedNumber)
        && IsChecked(BirthDate + text[Layout.BirthDate.End])
        && IsChecked(ExpiryDate + text[Layout.ExpiryDate.End])
        && text[Layout.CompositeDigit] == CompositeDigit(text, Layout)
        && (!IsCitizenCard || text[NationalDigit] == CheckDigit.Of(text[CitizenNumber]));

    private static bool IsChecked(string field) => field[^1] == CheckDigit.Of(field.AsSpan(0, field.Length - 1));

    private static char CompositeDigit(string text, ZoneLayout layout) =>
        CheckDigit.Of(string.Concat(layout.Composite.Select(part => text[part])));

    private static string Checked(string text) => text + CheckDigit.Of(text);

    private static string BirthText(PartialDate birth) =>
        $"{birth.Year % 100:D2}{birth.Month?.ToString("D2", CultureInfo.InvariantCulture) ?? "<<"}"
        + (birth.Day?.ToString("D2", CultureInfo.InvariantCulture) ?? "<<");

    private static bool IsOfZone(char letter) => letter is '<' or (>= '0' and <= '9') or (>= 'A' and <= 'Z');

    private string Text(Range field) => text[field].TrimEnd('<');
}
