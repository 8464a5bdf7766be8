using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Old addresses that are registered after a reform was carried out.</summary>
public sealed class LateAddressTests
{
    private static readonly DateOnly Moved = new(2026, 3, 1);

    [Theory, BothEngines]
    public async Task OpenAddress_OfAnybodyEnteredLater_WaitsAsIfItHadBeenThere(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var details = await LivingInADividedUnitAsync(registry);
        var before = (await registry.ProgressAsync(ReformRegistry.Of2025)).Done;

        var one = (await registry.Population.RegisterAsync(details)).Value;
        var other = await registry.Population.LoadAsync(details);

        var rows = await RowsOfAsync(registry, one, other);
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(row => row.Contains($" {(int)AddressItem.PermanentResidence} 0 20250701 "));
        (await registry.ProgressAsync(ReformRegistry.Of2025)).Done.Open.ShouldBe(before.Open + 2);
        foreach (var person in new[] { one, other })
            (await FindAsync(registry, person)).Item.ShouldBe(AddressItem.PermanentResidence);
        await registry.UndoAsync(ReformRegistry.Of2025);
        (await RowsOfAsync(registry, one, other)).ShouldBeEmpty();
        (await registry.RunAsync(ReformRegistry.Of2025, tolerated: 2)).Refusal.ShouldBeNull();
        (await RowsOfAsync(registry, one, other)).ShouldBe(rows);
    }

    [Theory, BothEngines]
    public async Task AddressThatItsUnitDecides_NeedsNoRow(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var clear = AdministrativeUnits
            .Lists[1]
            .Units.First(unit =>
                unit.Level == UnitLevel.Commune && AdministrativeUnits.SuccessionOf(unit).Only is not null
            );

        var person = (
            await registry.Population.RegisterAsync(
                Invented.Man with
                {
                    PermanentResidence = Address.Of(clear, "Số 5").Value,
                }
            )
        ).Value;

        (await RowsOfAsync(registry, person)).ShouldBeEmpty();
        (await registry.TodayAsync(person.Id)).ShouldHaveSingleItem().Place.Only.ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task OpenAddress_ThatARecordGetsLater_Waits_AndWhatWasDecidedIsNotAskedAgain(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var divided = await LivingInADividedUnitAsync(registry);
        var person = (await registry.Population.RegisterAsync(Invented.Man)).Value;
        (await RowsOfAsync(registry, person)).ShouldBeEmpty();

        person = await AmendAsync(registry, person, divided);
        var open = await FindAsync(registry, person);
        (await registry.DecideAsync(open, open.Candidates[0].Code)).Refusal.ShouldBeNull();
        person = await AmendAsync(registry, person, Invented.Man);
        person = await AmendAsync(registry, person, divided);

        (await registry.PlaceAsync(open)).Only.ShouldBe(open.Candidates[0]);
        (await registry.DecideAsync(open, open.Candidates[1].Code)).Refusal!.Code.ShouldBe(DecideAddress.NotOpen.Code);
    }

    [Theory, BothEngines]
    public async Task WhileAReformIsBeingUndone_WhoComesAfterItsPersonsIsStillUnderIt(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var details = await LivingInADividedUnitAsync(registry);
        await registry.StopHalfWayAsync(ReformRegistry.Of2025);

        var person = (await registry.Population.RegisterAsync(details)).Value;

        (await RowsOfAsync(registry, person)).Count.ShouldBe(1);
        (await registry.UndoAsync(ReformRegistry.Of2025)).Refusal.ShouldBeNull();
        (await RowsOfAsync(registry, person)).ShouldBeEmpty();
    }

    private static async Task<ReformRegistry> ReformedAsync(Engine engine)
    {
        var registry = await ReformRegistry.OpenAsync(engine);
        await registry.ReformAsync();
        return registry;
    }

    /// <summary>Somebody whose unit was divided, where no words tell which part is meant.</summary>
    private static async Task<PersonDetails> LivingInADividedUnitAsync(ReformRegistry registry) =>
        Invented.Man with
        {
            PermanentResidence = (await registry.NextAsync())!.Registered,
        };

    private static async Task<PersonRecord> AmendAsync(
        ReformRegistry registry,
        PersonRecord person,
        PersonDetails details
    )
    {
        var moved = person.Details with { PermanentResidence = details.PermanentResidence };
        return (await registry.Population.AmendAsync(person, moved, Moved)).Value;
    }

    private static async Task<OpenAddress> FindAsync(ReformRegistry registry, PersonRecord person)
    {
        for (var skipped = 0; ; skipped++)
        {
            if ((await registry.NextAsync(skipped)).ShouldNotBeNull() is var open && open.Person == person.Id)
                return open;
        }
    }

    private static async Task<IReadOnlyList<string>> RowsOfAsync(
        ReformRegistry registry,
        params PersonRecord[] persons
    ) =>
        [
            .. (await ReformRegistry.RowsAsync(registry.Registry.Store)).Where(row =>
                persons.Any(person => row.StartsWith($"{person.Id.Value} ", StringComparison.Ordinal))
            ),
        ];
}
