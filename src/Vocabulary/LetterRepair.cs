namespace CanCuoc.Vocabulary;

/// <summary>A character that only looked right (U+00D0 for Đ, a Cyrillic о, a no-break space) and what was put in its place.</summary>
/// <param name="Position">Place of the character in the text as typed, from 1.</param>
/// <param name="Found">The character as typed.</param>
/// <param name="Put">The character taken instead; null where an invisible character was left out.</param>
public readonly record struct LetterRepair(int Position, char Found, char? Put)
{
    public Wording Wording =>
        Put is { } put
            ? new(
                $"Ký tự thứ {Position} (U+{(int)Found:X4}) được thay bằng “{put}”.",
                $"Character {Position} (U+{(int)Found:X4}) was replaced by “{put}”."
            )
            : new(
                $"Ký tự thứ {Position} (U+{(int)Found:X4}) không nhìn thấy được nên đã bị bỏ.",
                $"Character {Position} (U+{(int)Found:X4}) cannot be seen and was left out."
            );
}
