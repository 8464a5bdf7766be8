using CanCuoc.Imaging;

namespace CanCuoc.Invented.Portraits;

/// <summary>
/// A drawn face that nobody has, and pictures of it: the same seed is the same person, another number another picture of the person, with
/// other light, pose, mien, hair and clothes. Plainly a drawing; for tests, the demonstration and load runs.
/// </summary>
public sealed class InventedFace
{
    private readonly ulong seed;
    private readonly FaceTraits traits;

    private InventedFace(ulong seed) => (this.seed, traits) = (seed, FaceTraits.Draw(SeededChance.For(seed, 40)));

    public static InventedFace Of(ulong seed) => new(seed);

    /// <summary>One picture.</summary>
    /// <param name="number">Which: another number is another day.</param>
    public ColourImage Portrait(int number, PortraitConditions conditions) =>
        PortraitDrawing.Draw(traits, conditions, SeededChance.For(seed, 2000 + (ulong)(uint)number));
}
