using CanCuoc.Matching;

namespace CanCuoc.Invented.Prints;

/// <summary>
/// A finger that nobody has, and impressions of it, in the way of SFinGe (Cappelli 2002). The same seed gives the same finger, and the
/// same number the same impression, on every machine. Growing a finger takes about a fifth of a second, once; an impression a hundredth or two.
/// </summary>
public sealed class InventedFinger
{
    private readonly ulong seed;
    private readonly Lazy<MasterPrint> print;
    private readonly SmoothNoise wear;

    private InventedFinger(ulong seed, PrintClass printClass)
    {
        (this.seed, Class) = (seed, printClass);
        print = new Lazy<MasterPrint>(() => MasterPrint.Grow(printClass, seed));
        wear = new SmoothNoise(SeededChance.For(seed, 6), 40);
    }

    public PrintClass Class { get; }

    /// <summary>A finger of a class as often as it is found among people.</summary>
    public static InventedFinger Of(ulong seed) => new(seed, PrintClassFrequencies.Draw(SeededChance.For(seed, 0)));

    public static InventedFinger Of(ulong seed, PrintClass printClass) => new(seed, printClass);

    /// <summary>One impression.</summary>
    /// <param name="number">Which: another number is another time the finger is put down.</param>
    public GrayImage Impression(int number, ImpressionConditions conditions) =>
        ImpressionDrawing.Draw(print.Value, wear, conditions, SeededChance.For(seed, 1000 + (ulong)(uint)number));

    /// <inheritdoc cref="Impression(int, ImpressionConditions)"/>
    public GrayImage Impression(int number, ImpressionQuality quality = ImpressionQuality.Fair) =>
        Impression(number, ImpressionConditions.Of(quality));

    internal FingerInk Ink(Touch touch, ContactRegion contact, SeededChance chance) =>
        new(print.Value, wear, touch, contact, chance);

    internal MasterPrint Print => print.Value;
}
