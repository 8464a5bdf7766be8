using System.Collections.Frozen;

namespace CanCuoc.Vocabulary;

/// <summary>
/// Whether a word can be a Vietnamese syllable: a known beginning, a known rhyme, and a tone that the rhyme takes. Spelling alone; that
/// the word exists is not asked.
/// </summary>
internal static class VietnameseSyllable
{
    private const int Longest = 7; // nghiêng

    private static readonly FrozenSet<string> Beginnings = Words(
        "b c ch d đ f g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
    );

    private static readonly FrozenSet<string> Rhymes = Words(
        """
        a ac ach ai am an ang anh ao ap at au ay ă ăc ăk ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt
        u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
        uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
        y ych yêm yên yêng yêt yêu yn ynh yt
        """
    );

    // Rhymes that are none by themselves: these vowels want a consonant after them.
    private static readonly FrozenSet<string> Unfinished = Words("ă â");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeginningsBySpan =
        Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RhymesBySpan =
        Rhymes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnfinishedBySpan =
        Unfinished.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word of composed letters can be one, in capitals or not.</summary>
    public static bool IsOne(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > Longest)
            return false;
        Span<char> bare = stackalloc char[word.Length];
        byte tone = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var letter = Letters.Of(word[at]);
            if (!letter.IsLetter || (letter.Tone != 0 && tone != 0))
                return false;
            tone = letter.Tone == 0 ? tone : letter.Tone;
            bare[at] = char.ToLowerInvariant(letter.Toneless);
        }
        for (var begin = 0; begin <= 3 && begin < bare.Length; begin++)
        {
            var isBeginning = begin == 0 || BeginningsBySpan.Contains(bare[..begin]);
            if (isBeginning && IsRhyme(bare[begin..], tone))
                return true;
        }
        return false;
    }

    /// <summary>A rhyme that ends in a stop has the tone sắc or nặng; without any mark it may have been written without tones.</summary>
    private static bool IsRhyme(ReadOnlySpan<char> rhyme, byte tone) =>
        RhymesBySpan.Contains(rhyme)
        && !UnfinishedBySpan.Contains(rhyme)
        && (tone is 0 or 4 or 5 || !(rhyme[^1] is 'c' or 'k' or 'p' or 't' || rhyme.EndsWith("ch")));

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
