using CanCuoc.Matching.Prints;

namespace CanCuoc.Invented.Prints;

/// <summary>
/// A template of a finger that nobody has, made without a picture, a thousand times faster: for galleries of millions. Ridges run as in
/// an invented finger, and minutiae stand where its ridges would part or join, as one plain impression of fair quality shows them. Of two
/// fillers points come about as often as of two pictures (`bench fillers`; docs/matching.md).
/// </summary>
public static class FillerTemplate
{
    // At 48 pixels a step wider than the print.
    private const int Lattice = 16;

    /// <summary>The template of a seed; its pictures, were they drawn, are those of another finger.</summary>
    public static PrintTemplate Of(ulong seed)
    {
        var chance = SeededChance.For(seed, 60);
        var conditions = new ImpressionConditions();
        var plan = RidgePlan.Draw(PrintClassFrequencies.Draw(chance), chance.Next(), Lattice);
        var touch = Touch.Draw(conditions, chance);
        var contact = ContactRegion.Draw(touch.Touching, conditions.Rolled, chance, Lattice);
        var seen = new SeenRidges(plan, touch, contact, conditions.Width, conditions.Height);
        return new PrintTemplate(conditions.Width, conditions.Height, FillerMinutiae.Scatter(seen, chance), seen.Map);
    }
}
