using CanCuoc.Matching.Slaps;

namespace CanCuoc.Invented.Prints;

/// <summary>Where a finger's tip stands in a hand laid flat, pixels from the middle of the hand; for a left hand mirrored.</summary>
/// <param name="Lean">Radians the tip leans to the right.</param>
/// <param name="Size">1 is an index finger.</param>
internal readonly record struct FingerStand(Place Tip, double Lean, double Size);

/// <summary>Size of a person's hand and how its fingers stand to each other.</summary>
internal sealed record HandShape(double Scale, double LittleShort, double Spread)
{
    public static HandShape Draw(SeededChance chance) =>
        new(chance.Between(0.86, 1), chance.Between(-30, 40), chance.Between(0.7, 1.2));

    /// <summary>Where a finger stands.</summary>
    /// <param name="position">Of ISO/IEC 19794-2, 1 to 10.</param>
    /// <param name="apart">1 as usual.</param>
    public FingerStand Stand(SlapKind kind, int position, double apart)
    {
        var (x, y, degrees, size) = kind == SlapKind.TwoThumbs ? (330, -230, 4, 1.15) : Finger((position - 1) % 5);
        var side = kind == SlapKind.RightFour || position == 1 ? 1 : -1;
        var tip = new Place(side * x * apart * Scale, y * Scale);
        return new FingerStand(tip, side * degrees * Spread * apart * Math.PI / 180, size * Scale);
    }

    // Of a right hand from above: index on the left. Anatomy's lengths: ring a little over index, little finger an inch below.
    private (double X, double Y, double Degrees, double Size) Finger(int finger) =>
        finger switch
        {
            1 => (-510, -250, -6, 1),
            2 => (-165, -390, -2, 1.03),
            3 => (185, -310, 3, 0.98),
            _ => (505, -20 + LittleShort, 9, 0.84),
        };
}
