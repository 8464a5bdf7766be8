using CanCuoc.Matching.Slaps;

namespace CanCuoc.Invented.Prints;

/// <summary>Ten fingers of an invented person; their classes lean the same way, as a person's do.</summary>
public sealed class InventedHands
{
    private readonly ulong seed;
    private readonly InventedFinger[] fingers;

    private InventedHands(ulong seed, InventedFinger[] fingers) => (this.seed, this.fingers) = (seed, fingers);

    /// <summary>The hands of the person of a seed.</summary>
    public static InventedHands Of(ulong seed)
    {
        var chance = SeededChance.For(seed, 20);
        var whorls = chance.Unit();
        var grown = new InventedFinger[10];
        for (var i = 0; i < grown.Length; i++)
        {
            var printClass = PrintClassFrequencies.Draw(chance, i % 5, rightHand: i < 5, whorls);
            grown[i] = InventedFinger.Of(chance.Next(), printClass);
        }
        return new InventedHands(seed, grown);
    }

    /// <summary>By finger position of ISO/IEC 19794-2: 1 right thumb to 5 right little finger, 6 left thumb to 10 left little finger.</summary>
    public InventedFinger this[int position] => fingers[position - 1];

    /// <summary>A slap of one of the three kinds, and where its fingers truly lie. Some tenths of a second a finger the first time.</summary>
    /// <param name="number">Which: another number is another time the hand is put down.</param>
    public InventedSlap Slap(SlapKind kind, int number, SlapConditions conditions) =>
        SlapDrawing.Draw(
            this,
            HandShape.Draw(SeededChance.For(seed, 21)),
            kind,
            conditions,
            SeededChance.For(seed, 3000 + (3 * (ulong)(uint)number) + (ulong)kind)
        );
}
