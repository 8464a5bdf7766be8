using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Addresses that a reform concerns, by how today's unit is known.</summary>
/// <param name="Persons">Persons whose records were read.</param>
/// <param name="Mapped">By the mapping of units alone.</param>
/// <param name="ByWords">By the words of the address.</param>
/// <param name="ByPerson">By an officer.</param>
/// <param name="Open">Not yet: they wait for an officer.</param>
public sealed record ReformTally(long Persons, long Mapped, long ByWords, long ByPerson, long Open)
{
    public static ReformTally None { get; } = new(0, 0, 0, 0, 0);

    public long Addresses => Mapped + ByWords + ByPerson + Open;

    internal ReformTally With(int persons, IReadOnlyCollection<PlacedAddress> placed)
    {
        var counts = placed.CountBy(one => one.Place.Ground).ToDictionary();
        long Of(PlacementGround ground) => counts.GetValueOrDefault(ground);
        return new(
            Persons + persons,
            Mapped + Of(PlacementGround.Mapping),
            ByWords + Of(PlacementGround.Words),
            ByPerson + Of(PlacementGround.Person),
            Open + Of(PlacementGround.Open)
        );
    }
}
