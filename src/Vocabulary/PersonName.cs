using System.Diagnostics.CodeAnalysis;

namespace CanCuoc.Vocabulary;

/// <summary>
/// A birth name, <i>họ, chữ đệm và tên khai sinh</i>: the whole text as registered is the truth (letters, apostrophes, hyphens, single spaces,
/// NFC, at most 100 characters, spelt as in the birth certificate: Hòa and Hoà are two names). Family, middle and given name are only
/// a hint for sorting and printing: minority names follow other orders, some have one word.
/// </summary>
public readonly record struct PersonName : IParsable<PersonName>
{
    /// <summary>Characters, after composing (the exchange schemas keep nvarchar(100)).</summary>
    public const int MaxLength = 100;

    private readonly string? full;
    private readonly byte familyLength;
    private readonly byte givenStart;

    private PersonName(string full, int familyLength, int givenStart)
    {
        this.full = full;
        this.familyLength = (byte)familyLength;
        this.givenStart = (byte)givenStart;
    }

    public string Full => full ?? "";

    /// <summary>First word, unless the source gave the parts; empty where the name is one word.</summary>
    public string Family => FamilySpan.ToString();

    public string Middle => MiddleSpan.ToString();

    /// <summary>Last word, unless the source gave the parts.</summary>
    public string Given => GivenSpan.ToString();

    /// <summary>As a card prints it: <c>NGUYỄN VĂN A</c>.</summary>
    public string CardForm => Full.ToUpperInvariant();

    /// <summary>As a page shows it: as registered, but a name registered in capitals only gets them at the start of words: <c>H'Hen Niê</c>.</summary>
    public string ScreenForm => NameText.IsAllCapitals(Full) ? NameText.InitialCapitals(Full) : Full;

    internal ReadOnlySpan<char> FamilySpan => Full.AsSpan(0, familyLength);

    internal ReadOnlySpan<char> MiddleSpan => Full.AsSpan(familyLength, givenStart - familyLength).Trim();

    internal ReadOnlySpan<char> GivenSpan => Full.AsSpan(givenStart);

    /// <summary>Reads a whole name. Look-alike letters are repaired and reported, what is no letter is refused (<see cref="NameText"/>); a clean name costs no allocation.</summary>
    public static Outcome<NameReading> Read(string? text)
    {
        if (NameText.Clean(text).IsRefused(out var refusal, out var clean))
            return refusal;
        var familyEnd = Math.Max(clean.Text.IndexOf(' ', StringComparison.Ordinal), 0);
        var lastWord = clean.Text.LastIndexOf(' ') + 1;
        return new NameReading(new PersonName(clean.Text, familyEnd, lastWord), clean.Repairs);
    }

    /// <summary>
    /// Reads a name whose source gives its parts (QCVN 109: <c>Ho</c>, <c>ChuDem</c>, <c>Ten</c>). Systems that put the whole name
    /// into the last part are understood. Positions of repairs count in the parts joined by single spaces.
    /// </summary>
    public static Outcome<NameReading> Read(string? family, string? middle, string? given)
    {
        if (string.IsNullOrWhiteSpace(family) && string.IsNullOrWhiteSpace(middle))
            return Read(given);
        if (NameText.Clean(Joined(Joined(family, middle), given)).IsRefused(out var refusal, out var clean))
            return refusal;
        var familyEnd = NameText.CleanLength(family);
        var givenLength = NameText.CleanLength(given);
        return new NameReading(new PersonName(clean.Text, familyEnd, clean.Text.Length - givenLength), clean.Repairs);
    }

    private static string Joined(string? before, string? after) =>
        string.IsNullOrWhiteSpace(before) ? after ?? ""
        : string.IsNullOrWhiteSpace(after) ? before
        : $"{before} {after}";

    public static PersonName Parse(string s, IFormatProvider? provider) =>
        Read(s).IsRefused(out var refusal, out var reading)
            ? throw new FormatException(refusal.ToString())
            : reading.Name;

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonName result)
    {
        var refused = Read(s).IsRefused(out _, out var reading);
        result = reading.Name;
        return !refused;
    }

    /// <summary>Two names are equal when their whole texts are; where the parts are thought to end does not count.</summary>
    public bool Equals(PersonName other) => Full == other.Full;

    public override int GetHashCode() => Full.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Full;
}

/// <summary>A name as read, with the repairs that were needed; none for almost every name.</summary>
public readonly record struct NameReading(PersonName Name, IReadOnlyList<LetterRepair> Repairs);
