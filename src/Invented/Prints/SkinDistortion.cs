namespace CanCuoc.Invented.Prints;

/// <summary>
/// How the skin is drawn aside when a finger is pushed or turned while it lies on the glass: the middle sticks, what is outside
/// goes along, and the skin between gives way (Cappelli, Maio and Maltoni 2001).
/// </summary>
internal sealed class SkinDistortion(
    Place stuck,
    double stuckWidth,
    double stuckHeight,
    Place pull,
    double turn,
    double softness
)
{
    /// <summary>One time the finger is put down.</summary>
    /// <param name="strength">0 not at all, 1 as hard as people press who mean no harm.</param>
    public static SkinDistortion Draw(double strength, SeededChance chance) =>
        new(
            new Place(chance.Normal() * 12, chance.Normal() * 14),
            chance.Between(45, 75),
            chance.Between(60, 95),
            new Place(chance.Normal() * 8 * strength, chance.Normal() * 11 * strength),
            chance.Normal() * 0.07 * strength,
            chance.Between(1, 1.8)
        );

    /// <summary>Which place of the skin lies where.</summary>
    public Place At(Place where)
    {
        var (x, y) = (where.X - stuck.X, where.Y - stuck.Y);
        var outside = Math.Sqrt((x * x / (stuckWidth * stuckWidth)) + (y * y / (stuckHeight * stuckHeight))) - 1;
        if (outside <= 0)
            return where;
        var gives = outside >= softness ? 1 : 0.5 * (1 - Math.Cos(Math.PI * outside / softness));
        var (sine, cosine) = Math.SinCos(turn);
        var (goesX, goesY) = ((x * cosine) - (y * sine) - x + pull.X, (x * sine) + (y * cosine) - y + pull.Y);
        return where.Plus(goesX * gives, goesY * gives);
    }
}
