using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>A registry of invented people who live in units of June 2025, and what is done about the reforms in it.</summary>
internal sealed class ReformRegistry : IAsyncDisposable
{
    public const int Persons = 1_500;

    private ReformRegistry(PopulationFixture population) => Population = population;

    public static UnitReform Mergers { get; } = UnitReforms.All[0];

    public static UnitReform Of2025 { get; } = UnitReforms.All[1];

    public PopulationFixture Population { get; }

    public TestRegistry Registry => Population.Registry;

    public static async Task<ReformRegistry> OpenAsync(Engine engine)
    {
        var population = await PopulationFixture.OpenAsync(engine);
        var country = new CountryToInvent(Persons, Seed: 7) { UnitsOn = new DateOnly(2025, 6, 30) };
        var seeded = await new SeedPersons(population.Registry.Acts, population.Registry.Clock).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            country,
            progress: null,
            default
        );
        seeded.Value.ShouldBe(Persons);
        return new(population);
    }

    public Task<Outcome<ReformTally>> RehearseAsync(UnitReform reform) =>
        new RehearseReform(Registry.Acts).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            reform,
            progress: null,
            default
        );

    public Task<Outcome<ReformTally>> RunAsync(UnitReform reform, long tolerated = 0) =>
        new RunReform(Registry.Acts).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            reform,
            tolerated,
            progress: null,
            default
        );

    public Task<Outcome<ReformTally>> UndoAsync(UnitReform reform) =>
        new UndoReform(Registry.Acts).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            reform,
            progress: null,
            default
        );

    /// <summary>Rehearses and runs both reforms.</summary>
    public async Task ReformAsync()
    {
        foreach (var reform in UnitReforms.All)
        {
            (await RehearseAsync(reform)).Refusal.ShouldBeNull();
            (await RunAsync(reform)).Refusal.ShouldBeNull();
        }
    }

    public async Task<ReformProgress> ProgressAsync(UnitReform reform) =>
        (await Registry.RunAsync(ReadReforms.Kind, act => new ReadReforms().RunAsync(act, default))).Value.Single(one =>
            one.Reform == reform
        );

    public async Task<OpenAddress?> NextAsync(int skipped = 0, Authority? authority = null) =>
        (
            await Registry.RunAsync(
                ReadOpenAddress.Kind,
                act => new ReadOpenAddress().RunAsync(act, skipped, default),
                authority
            )
        )
            .Value
            .Address;

    public Task<Outcome<Done>> DecideAsync(OpenAddress open, string? unit, Authority? authority = null) =>
        Registry.RunAsync(
            DecideAddress.Kind,
            act => new DecideAddress().RunAsync(act, open.Person, open.Item, unit, default),
            authority
        );

    public Task<Outcome<PersonRecord>> ReadAsync(PersonId person) =>
        Registry.RunAsync(ReadPerson.Kind, act => new ReadPerson().RunAsync(act, person, default));

    /// <summary>Where the addresses of a record lie today.</summary>
    public async Task<IReadOnlyList<AddressToday>> TodayAsync(PersonId person)
    {
        var record = (await ReadAsync(person)).Value;
        IReadOnlyList<AddressToday> today = [];
        await Registry.RunAsync<Done>(
            ReadPerson.Kind,
            async act =>
            {
                today = await new ReadAddressesToday().RunAsync(act, record, default);
                return Done.It;
            }
        );
        return today;
    }

    public async Task<Placement> PlaceAsync(OpenAddress open) =>
        (await TodayAsync(open.Person)).Single(one => one.Item == open.Item).Place;

    public async Task ProtectAsync(PersonId person)
    {
        var number = (await ReadAsync(person)).Value.Number!.Value;
        var outcome = await Registry.RunAsync(
            ProtectPerson.Kind,
            act => new ProtectPerson(new ReadPerson()).RunAsync(act, number, default)
        );
        outcome.Refusal.ShouldBeNull();
    }

    /// <summary>Undoes a reform and stops before its first person.</summary>
    public async Task StopHalfWayAsync(UnitReform reform)
    {
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            new UndoReform(Registry.Acts).RunAsync(
                TestRegistry.Everybody,
                TestRegistry.Why,
                reform,
                new Stop(stop),
                stop.Token
            )
        );
    }

    /// <summary>The row of today's unit of an address.</summary>
    public async Task<string> RowAsync(OpenAddress open) =>
        (await RowsAsync(Registry.Store)).Single(row =>
            row.StartsWith($"{open.Person.Value} {(int)open.Item} ", StringComparison.Ordinal)
        );

    /// <summary>Every row of today's units, in order.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(Store store)
    {
        await using var session = await store.ReadAsync(default);
        return await session.ListAsync(
            "SELECT person_id, item, ground, reform, registered, unit FROM population.address_today ORDER BY person_id, item",
            row => string.Join(' ', Enumerable.Range(0, 6).Select(row.GetValue)),
            default
        );
    }

    /// <summary>The addresses of all records, which no reform changes.</summary>
    public static async Task<IReadOnlyList<string>> AddressesAsync(Store store)
    {
        await using var session = await store.ReadAsync(default);
        return await session.ListAsync(
            $"SELECT {AddressItems.Names} FROM population.person ORDER BY person_id",
            row => string.Join('|', Enumerable.Range(0, 6).Select(row.GetValue)),
            default
        );
    }

    public ValueTask DisposeAsync() => Population.DisposeAsync();

    /// <summary>Stops whoever tells how far it is.</summary>
    private sealed class Stop(CancellationTokenSource source) : IProgress<long>
    {
        public void Report(long value) => source.Cancel();
    }
}
