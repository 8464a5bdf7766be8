namespace CanCuoc.Vocabulary;

/// <summary>The characters of names: what may stand in one, and how a typed one becomes the text that is kept.</summary>
public static class NameText
{
    public static readonly Refusal Missing = new("VOC-10", "Chưa nhập họ tên.", "The name is missing.");

    public static readonly Refusal TooLong = new(
        "VOC-11",
        "Họ tên dài quá 100 ký tự.",
        "The name is longer than 100 characters."
    );

    public static readonly Refusal HasDigit = new(
        "VOC-12",
        "Họ tên có chữ số; họ tên chỉ được viết bằng chữ.",
        "The name contains a digit; names are written in letters."
    );

    public static readonly Refusal HasControlCharacter = new(
        "VOC-13",
        "Họ tên có ký tự điều khiển không nhìn thấy được (như dấu tab hoặc xuống dòng).",
        "The name contains an invisible control character, such as a tab or a line break."
    );

    public static readonly Refusal HasStrangeSign = new(
        "VOC-14",
        "Họ tên có ký tự không phải chữ cái La-tinh, dấu nháy hay dấu gạch nối; có thể chuỗi đã bị sai bảng mã.",
        "The name contains a character that is no Latin letter, apostrophe or hyphen; perhaps it was read in the wrong encoding."
    );

    public static readonly Refusal HasLooseMark = new(
        "VOC-15",
        "Họ tên có dấu không đi với chữ cái nào trước nó.",
        "The name contains a diacritical mark that goes with no letter before it."
    );

    /// <summary>Longer input is no name however much of it is spaces and marks: 100 letters with two marks each, and as much again.</summary>
    private const int MaxTyped = 600;

    /// <summary>The text that is kept; the very string that came in when nothing was to be done.</summary>
    internal static Outcome<CleanText> Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Missing;
        if (IsClean(text))
            return new CleanText(text, []);
        return text.Length > MaxTyped ? TooLong : Rewrite(text);
    }

    /// <summary>Characters that a part of a name keeps; the name it is part of was found clean.</summary>
    internal static int CleanLength(string? part) =>
        Clean(part).IsRefused(out _, out var clean) ? 0 : clean.Text.Length;

    internal static bool IsAllCapitals(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (char.IsLower(letter))
                return false;
        }
        return true;
    }

    internal static string InitialCapitals(string name) =>
        string.Create(
            name.Length,
            name,
            static (shown, name) =>
            {
                for (var i = 0; i < name.Length; i++)
                    shown[i] = i == 0 || name[i - 1] is ' ' or '-' or '\'' ? name[i] : char.ToLowerInvariant(name[i]);
            }
        );

    private static bool IsClean(string text)
    {
        var (previous, letters) = (' ', 0);
        foreach (var character in text)
        {
            var isLetter = Letters.Of(character).IsLetter;
            if (!isLetter && character is not ('\'' or '-') && (character != ' ' || previous == ' '))
                return false;
            letters += isLetter ? 1 : 0;
            previous = character;
        }
        return letters > 0 && previous != ' ' && text.Length <= PersonName.MaxLength;
    }

    private static Outcome<CleanText> Rewrite(string text)
    {
        var trimmed = text.AsSpan().TrimEnd();
        var kept = new SyllableWriter(stackalloc char[MaxTyped], ' ');
        var reader = new LetterReader(trimmed);
        var letters = 0;
        while (reader.MoveNext())
        {
            if (kept.Length == 0 && char.IsWhiteSpace(reader.Current))
                continue;
            if (Judge(reader.Current) is { } refusal)
                return refusal.For($"U+{(int)reader.Current:X4}, {reader.Position + 1}");
            if (reader.Current == ' ')
                kept.EndSyllable();
            else
                kept.Append(reader.Current);
            letters += Letters.Of(reader.Current).IsLetter ? 1 : 0;
        }
        return letters == 0 ? Missing
            : kept.Length > PersonName.MaxLength ? TooLong
            : new CleanText(kept.Written.ToString(), reader.Repairs ?? []);
    }

    private static Refusal? Judge(char character) =>
        character is ' ' or '\'' or '-' || Letters.Of(character).IsLetter ? null
        : char.IsDigit(character) ? HasDigit
        : char.IsControl(character) ? HasControlCharacter
        : Letters.IsCombiningMark(character) ? HasLooseMark
        : HasStrangeSign;
}

internal readonly record struct CleanText(string Text, IReadOnlyList<LetterRepair> Repairs);
