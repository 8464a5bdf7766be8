namespace CanCuoc.Invented.Prints;

/// <summary>Cores and deltas of a print: where its ridges turn about.</summary>
internal sealed record Singularities(Place[] Cores, Place[] Deltas)
{
    public static Singularities Of(PrintClass printClass, SeededChance chance)
    {
        var middle = new Place(chance.Normal() * 8, -30 + (chance.Normal() * 10));
        return printClass switch
        {
            PrintClass.TentedArch => new([middle], [middle.Plus(chance.Normal() * 4, chance.Between(55, 105))]),
            PrintClass.LeftLoop => Loop(middle, 1, chance),
            PrintClass.RightLoop => Loop(middle, -1, chance),
            PrintClass.Whorl => Whorl(middle, chance.Normal() * 6, chance.Between(9, 26), chance),
            PrintClass.DoubleLoop => Whorl(
                middle,
                chance.Side() * chance.Between(14, 26),
                chance.Between(24, 36),
                chance
            ),
            _ => new([], []),
        };
    }

    private static Singularities Loop(Place core, int deltaSide, SeededChance chance) =>
        new([core], [core.Plus(deltaSide * chance.Between(75, 150), chance.Between(85, 150))]);

    private static Singularities Whorl(Place middle, double aslant, double apart, SeededChance chance) =>
        new(
            [middle.Plus(-aslant, -apart), middle.Plus(aslant, apart)],
            [
                middle.Plus(-chance.Between(95, 150), chance.Between(95, 145)),
                middle.Plus(chance.Between(95, 150), chance.Between(95, 145)),
            ]
        );
}
