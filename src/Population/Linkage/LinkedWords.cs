using System.Runtime.InteropServices;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// The words of names by number, each as it sounds in wider and wider senses, so that millions of names are compared by numbers. Filled by
/// one thread.
/// </summary>
internal sealed class LinkedWords
{
    // Nought is no word.
    private readonly List<Word> words = [default];
    private readonly Dictionary<string, int> written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> forms = new(StringComparer.Ordinal);

    public Word this[int number] => words[number];

    /// <summary>The number of a word, the same for Hòa and Hoà; nought for what has no letter, and for new words when there is no number left.</summary>
    public int Of(ReadOnlySpan<char> word)
    {
        var lookup = written.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var number))
            lookup[word] = number = New(word);
        return number;
    }

    private int New(ReadOnlySpan<char> word)
    {
        var ascii = Folding.Ascii(word);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, Folding.ToneNeutral(word), out _);
        if (number > 0 || ascii.Length == 0 || words.Count == LinkedName.WordNumbers)
            return number;
        number = words.Count;
        words.Add(new(ascii, Letters(ascii), Form(Folding.Toneless(word)), Form(ascii), Form(ascii.Replace('Y', 'I'))));
        return number;
    }

    private static uint Letters(string ascii) => ascii.Aggregate(0u, (letters, one) => letters | (1u << (one - 'A')));

    private int Form(string text)
    {
        ref var form = ref CollectionsMarshal.GetValueRefOrAddDefault(forms, text, out var isKnown);
        return isKnown ? form : form = forms.Count;
    }

    /// <summary>What words have in common that are alike: numbers of their forms.</summary>
    /// <param name="Ascii">Its letters A to Z.</param>
    /// <param name="Letters">A bit for each letter that occurs in it.</param>
    /// <param name="Toneless">The same for words that differ in tone only.</param>
    /// <param name="Plain">The same for words whose letters A to Z are the same.</param>
    /// <param name="Sound">The same where i stands for y too.</param>
    public readonly record struct Word(string Ascii, uint Letters, int Toneless, int Plain, int Sound);
}
