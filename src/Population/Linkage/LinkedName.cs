using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A name as the numbers of its words, the first six: sixteen bytes.</summary>
internal readonly record struct LinkedName(UInt128 Bits)
{
    public const int MostWords = 6;

    /// <summary>Words are numbered below it.</summary>
    public const int WordNumbers = 1 << WordBits;

    private const int WordBits = 21;
    private const uint WordMask = WordNumbers - 1;

    public bool IsKnown => Bits != 0;

    public static LinkedName Of(PersonName? name, LinkedWords words)
    {
        if (name is not { } known)
            return default;
        var (bits, at) = (UInt128.Zero, 0);
        var full = known.Full.AsSpan();
        foreach (var range in full.SplitAny(' ', '-'))
        {
            if (at < MostWords && words.Of(full[range]) is var word and > 0)
                bits |= (UInt128)(uint)word << (WordBits * at++);
        }
        return new(bits);
    }

    /// <summary>Fills in the numbers of the words; answers those.</summary>
    /// <param name="room">For <see cref="MostWords"/>.</param>
    public Span<int> Fill(Span<int> room)
    {
        var count = 0;
        for (var bits = Bits; bits != 0; bits >>= WordBits)
            room[count++] = (int)((uint)bits & WordMask);
        return room[..count];
    }
}
