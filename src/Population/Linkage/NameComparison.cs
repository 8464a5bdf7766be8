using System.Numerics;

namespace CanCuoc.Population;

/// <summary>Compares names word by word; nobody's name is taken apart by a rule that minority names do not follow, but for its first and last word.</summary>
internal static class NameComparison
{
    public static NameOutcome Of(LinkedName one, LinkedName other, LinkedWords words)
    {
        if (!one.IsKnown || !other.IsKnown)
            return NameOutcome.Unknown;
        if (one == other)
            return NameOutcome.Same;
        var first = one.Fill(stackalloc int[LinkedName.MostWords]);
        var second = other.Fill(stackalloc int[LinkedName.MostWords]);
        return first.Length == second.Length ? OfAsMany(first, second, words) : OfFewer(first, second, words);
    }

    private static NameOutcome OfAsMany(ReadOnlySpan<int> first, ReadOnlySpan<int> second, LinkedWords words)
    {
        var (marks, sounds, slips, others, where) = (0, 0, 0, 0, 0);
        for (var at = 0; at < first.Length; at++)
        {
            var (one, two) = (words[first[at]], words[second[at]]);
            if (one.Toneless == two.Toneless)
                continue;
            if (one.Plain == two.Plain)
                marks++;
            else if (one.Sound == two.Sound)
                sounds++;
            else if (IsSlip(one, two))
                slips++;
            else
                (others, where) = (others + 1, at);
        }
        return (others, slips) switch
        {
            (0, 0) => sounds > 0 ? NameOutcome.SoundsAlike
            : marks > 0 ? NameOutcome.OtherMarks
            : NameOutcome.OtherTones,
            (0, 1) => NameOutcome.OneSlip,
            _ when AreWithin(first, second, IsAlike, words) => NameOutcome.OtherOrder,
            (1, 0) when first.Length > 2 => where == 0 ? NameOutcome.OtherFamily
            : where == first.Length - 1 ? NameOutcome.OtherGiven
            : NameOutcome.OtherMiddle,
            _ => AreWithin(first, second, IsNear, words) ? NameOutcome.WordsNear : NameOutcome.Other,
        };
    }

    private static NameOutcome OfFewer(ReadOnlySpan<int> first, ReadOnlySpan<int> second, LinkedWords words)
    {
        var few = first.Length < second.Length ? first : second;
        var many = first.Length < second.Length ? second : first;
        if (few.Length < 2)
            return NameOutcome.Other;
        if (IsMiddleLeftOut(few, many, words))
            return NameOutcome.MiddleLeftOut;
        return AreWithin(few, many, IsNear, words) ? NameOutcome.WordsNear : NameOutcome.Other;
    }

    private static bool IsMiddleLeftOut(ReadOnlySpan<int> few, ReadOnlySpan<int> many, LinkedWords words)
    {
        if (!IsAlike(words[few[0]], words[many[0]]) || !IsAlike(words[few[^1]], words[many[^1]]))
            return false;
        // The middle words that are there stand in the same order in the other.
        var at = 1;
        foreach (var word in many[1..^1])
            at += at < few.Length - 1 && IsAlike(words[few[at]], words[word]) ? 1 : 0;
        return at == few.Length - 1;
    }

    /// <summary>Whether every word of one name has one of its own in the other.</summary>
    private static bool AreWithin(
        ReadOnlySpan<int> few,
        ReadOnlySpan<int> many,
        Func<LinkedWords.Word, LinkedWords.Word, bool> isMet,
        LinkedWords words
    )
    {
        var taken = 0;
        foreach (var one in few)
        {
            var at = 0;
            while (at < many.Length && ((taken & (1 << at)) != 0 || !isMet(words[one], words[many[at]])))
                at++;
            if (at == many.Length)
                return false;
            taken |= 1 << at;
        }
        return true;
    }

    private static bool IsAlike(LinkedWords.Word one, LinkedWords.Word other) => one.Sound == other.Sound;

    private static bool IsNear(LinkedWords.Word one, LinkedWords.Word other) =>
        IsAlike(one, other) || IsSlip(one, other);

    // A slip adds, drops or changes one letter at the most. Two words of two letters are two words: Lê is not Lý.
    private static bool IsSlip(LinkedWords.Word one, LinkedWords.Word other) =>
        BitOperations.PopCount(one.Letters ^ other.Letters) <= 2
        && Math.Max(one.Ascii.Length, other.Ascii.Length) > 2
        && Misspelling.Distance(one.Ascii, other.Ascii, 1) == 1;
}
