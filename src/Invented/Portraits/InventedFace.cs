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

    private InventedFace(ulong seed, FaceTraits traits) => (this.seed, this.traits) = (seed, traits);

    public static InventedFace Of(ulong seed) => new(seed, FaceTraits.Draw(SeededChance.For(seed, 40)));

    /// <summary>Another person with nearly the same face, as a twin has it: what one is born with is the same, what life adds is not.</summary>
    public InventedFace Twin()
    {
        var chance = SeededChance.For(seed, 41);
        return new InventedFace(chance.Next(), traits.OfTwin(chance));
    }

    /// <summary>One picture.</summary>
    /// <param name="number">Which: another number is another day.</param>
    public ColourImage Portrait(int number, PortraitConditions conditions) =>
        PortraitDrawing.Draw(traits, conditions, SeededChance.For(seed, 2000 + (ulong)(uint)number));
}
