using System.Globalization;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Population.Tests;

/// <summary>
/// Several hosts at once, each a process of its own. CANCUOC_NUMBERS says how many numbers they issue together, 2000 by default; a
/// million empties the cell, in 3 minutes on two busy cores. Only on PostgreSQL: a SQLite registry has one process, which owns its file.
/// </summary>
public sealed class NumberProcessesTests
{
    private const int Processes = 4;

    private static readonly int Numbers = int.Parse(
        Environment.GetEnvironmentVariable("CANCUOC_NUMBERS") ?? "2000",
        CultureInfo.InvariantCulture
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Issue_FromFourProcessesOutOfOneCell_GivesEachNumberOnce()
    {
        await using var test = await TestStore.OpenAsync(Engine.PostgreSql, new LedgerModel(), new PopulationModel());
        var issuers = Enumerable
            .Range(0, Processes)
            .Select(_ => KillableProgram.Start(NumberIssuer.Verb, test.Address, $"{Numbers / Processes}"))
            .ToList();

        foreach (var issuer in issuers)
            using (issuer)
                (await issuer.NextAsync(Cancellation)).ShouldBe(NumberIssuer.Done);

        await using var session = await test.Store.ReadAsync(Cancellation);
        var issued = await session.ListAsync(
            "SELECT count(*), count(DISTINCT number), min(number), max(number) FROM population.number",
            row => (All: row.GetInt64(0), Different: row.GetInt64(1), First: row.GetInt64(2), Last: row.GetInt64(3)),
            Cancellation
        );
        issued[0].All.ShouldBe(Numbers);
        issued[0].Different.ShouldBe(Numbers);
        issued[0].First.ShouldBeGreaterThanOrEqualTo(NumberIssuer.Cell.First.Value);
        issued[0].Last.ShouldBeLessThanOrEqualTo(NumberIssuer.Cell.Last.Value);
    }
}
