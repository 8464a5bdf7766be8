using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ReconcilePersonsTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Theory, BothEngines]
    public async Task Reconcile_UntouchedRegistry_Agrees(Engine engine)
    {
        await using var population = await FilledAsync(engine);

        var report = await ReconcileAsync(population);

        report.Findings.ShouldBeEmpty();
        report.Versions.ShouldBe(62 + 2 + 1);
    }

    [Theory]
    [BothEngines("UPDATE population.person SET name = 'X' WHERE person_id = 5", RowFault.Changed)]
    [BothEngines("UPDATE population.person SET phone = 'X' WHERE person_id = 63", RowFault.Changed)]
    [BothEngines("UPDATE population.person SET phone = 'X' WHERE person_id = 3", RowFault.Changed)]
    [BothEngines(
        "UPDATE population.person_first SET birth_date = birth_date + 1 WHERE person_id = 3",
        RowFault.Changed
    )]
    [BothEngines("UPDATE population.version SET valid_from = valid_from + 1 WHERE person_id = 3", RowFault.Changed)]
    [BothEngines("UPDATE population.version SET items = '{}' WHERE person_id = 3", RowFault.Changed)]
    [BothEngines("UPDATE population.person SET father_id = NULL, mother_id = 9 WHERE person_id = 63", RowFault.Changed)]
    [BothEngines("DELETE FROM population.person WHERE person_id = 5", RowFault.Missing)]
    [BothEngines("DELETE FROM population.person WHERE person_id = 64", RowFault.Missing)]
    [BothEngines("DELETE FROM population.person_first WHERE person_id = 3", RowFault.Missing)]
    [BothEngines("DELETE FROM population.version WHERE person_id = 3", RowFault.Missing)]
    [BothEngines("UPDATE population.number SET person_id = 9 WHERE person_id = 5", RowFault.NumberAstray)]
    [BothEngines(
        "INSERT INTO population.person_first SELECT * FROM population.person WHERE person_id = 64",
        RowFault.Foreign
    )]
    [BothEngines(
        "INSERT INTO population.version SELECT person_id, 3, valid_from, recorded_at, source, evidence, act_id, 2, '{}' "
            + "FROM population.version WHERE person_id = 3",
        RowFault.Foreign
    )]
    public async Task Reconcile_AfterTampering_FindsIt(Engine engine, string tampering, RowFault fault)
    {
        await using var population = await FilledAsync(engine);

        (await TamperAsync(population, tampering)).Findings.ShouldContain(finding => finding.Fault == fault);
    }

    [Theory, BothEngines]
    public async Task Reconcile_PersonsLoadedWithTheirHistory_Agrees(Engine engine)
    {
        await using var population = await WithHistoryAsync(engine);

        var report = await ReconcileAsync(population);

        report.Findings.ShouldBeEmpty();
        report.Versions.ShouldBeGreaterThan(3 * 62);
    }

    [Theory]
    [BothEngines("UPDATE population.version SET items = '{}' WHERE person_id = 5 AND version = 3", RowFault.Changed)]
    [BothEngines("UPDATE population.version SET act_id = 99 WHERE person_id = 5 AND version = 3", RowFault.Missing)]
    [BothEngines("UPDATE population.person SET phone = 'X' WHERE person_id = 5", RowFault.Changed)]
    [BothEngines("UPDATE population.person_first SET name = 'X' WHERE person_id = 5", RowFault.Changed)]
    [BothEngines("DELETE FROM population.version WHERE person_id = 5 AND version = 4", RowFault.Missing)]
    [BothEngines("DELETE FROM population.person_first WHERE person_id = 5", RowFault.Missing)]
    [BothEngines("DELETE FROM population.person WHERE person_id = 5", RowFault.Missing)]
    public async Task Reconcile_LoadedHistoryTamperedWith_FindsIt(Engine engine, string tampering, RowFault fault)
    {
        await using var population = await WithHistoryAsync(engine);

        (await TamperAsync(population, tampering)).Findings.ShouldContain(finding => finding.Fault == fault);
    }

    [Theory, BothEngines]
    public async Task Reconcile_ARowNoActMade_IsForeign(Engine engine)
    {
        await using var population = await FilledAsync(engine);
        await using (var session = await population.Registry.Store.WriteAsync(default))
        {
            var stranger = new PersonRecord(
                new(900),
                1,
                null,
                Invented.Man,
                Day,
                default,
                PopulationFixture.Paper,
                new ActId(1)
            );
            await PersonTable.InsertAsync(session, PersonMapping.ToRow(stranger), default);
            await session.CommitAsync(default);
        }

        (await ReconcileAsync(population)).Findings.ShouldBe([new(RowFault.Foreign, null, 1)]);
    }

    /// <summary>62 loaded, one of them amended; two registered.</summary>
    private static async Task<PopulationFixture> FilledAsync(Engine engine)
    {
        var population = await PopulationFixture.OpenAsync(engine);
        var (acts, clock) = (population.Registry.Acts, population.Registry.Clock);
        var seed = new SeedPersons(acts, clock);
        await seed.RunAsync(TestRegistry.Everybody, TestRegistry.Why, new(62, Seed: 1), progress: null, default);
        var read = new ReadPerson();
        var third = await population.Registry.RunAsync(
            ReadPerson.Kind,
            act => read.RunAsync(act, new PersonId(3), default)
        );
        await population.AmendAsync(third.Value, third.Value.Details with { Phone = "1" }, Day);
        await population.RegisterAsync(Invented.Man);
        await population.RegisterAsync(Invented.Named("Lê Văn Khác"));
        return population;
    }

    private static async Task<PopulationFixture> WithHistoryAsync(Engine engine)
    {
        var population = await PopulationFixture.OpenAsync(engine);
        var seed = new SeedPersons(population.Registry.Acts, population.Registry.Clock);
        await seed.RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            new(62, Seed: 1, Events: 3),
            progress: null,
            default
        );
        return population;
    }

    private static async Task<ReconcileReport> TamperAsync(PopulationFixture population, string tampering)
    {
        await using (var session = await population.Registry.Store.WriteAsync(default))
        {
            (await session.ExecuteAsync(tampering, default)).ShouldBe(1);
            await session.CommitAsync(default);
        }
        return await ReconcileAsync(population);
    }

    private static async Task<ReconcileReport> ReconcileAsync(PopulationFixture population)
    {
        await population.Registry.TrailAsync(default);
        var reconcile = new ReconcilePersons();
        return (
            await population.Registry.RunAsync(
                ReconcilePersons.Kind,
                act => reconcile.RunAsync(act, progress: null, default)
            )
        ).Value;
    }
}
