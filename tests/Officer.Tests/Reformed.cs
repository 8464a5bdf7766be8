using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>A registry in which the reforms of units were carried out and some addresses wait for an officer.</summary>
internal static class Reformed
{
    /// <summary>A commune of June 2025 that went to two of July.</summary>
    public static AdministrativeUnit Divided { get; } =
        UnitReforms
            .All[^1]
            .Before.Units.First(unit =>
                unit.Level == UnitLevel.Commune && UnitReforms.All[^1].SuccessorsOf(unit).Count == 2
            );

    public static IReadOnlyList<AdministrativeUnit> Halves { get; } = UnitReforms.All[^1].SuccessorsOf(Divided);

    extension(OfficerSite site)
    {
        /// <summary>Registers people who live in the divided commune, one a house, and carries the reforms out.</summary>
        public async Task<IReadOnlyList<PersonRecord>> ReformAsync(int houses)
        {
            var people = new List<PersonRecord>();
            for (var house = 1; house <= houses; house++)
                people.Add(
                    await site.RegisterAsync(
                        Invented.An with
                        {
                            PermanentResidence = Address.Of(Divided, $"Số {house} đường Mẫu").Value,
                        }
                    )
                );
            var (acts, everybody, why) = (site.Registry.Acts, TestRegistry.Everybody, TestRegistry.Why);
            foreach (var reform in UnitReforms.All)
            {
                await new RehearseReform(acts).RunAsync(everybody, why, reform, null, default);
                (await new RunReform(acts).RunAsync(everybody, why, reform, 0, null, default)).Refusal.ShouldBeNull();
            }
            return people;
        }

        /// <summary>How many addresses wait and how many an officer decided.</summary>
        public async Task<(long Open, long Decided)> WaitingAsync()
        {
            var read = await site.Registry.RunAsync(ReadReforms.Kind, act => new ReadReforms().RunAsync(act, default));
            var done = read.Value[^1].Done;
            return (done.Open, done.ByPerson);
        }
    }
}
