using System.Data.Common;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>The rows of a ledger after its writers were killed, and what must hold of them.</summary>
internal sealed class KilledLedger(Session session)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private sealed record Raise(PersonId Person, int Version, long Act);

    private sealed record RaiseFact(Raise Raise, byte[] Salt, byte[] Commitment)
    {
        public bool IsOfItsRow() =>
            FactRow.Commit(Salt, Tally.RowBytes(Raise.Person, Raise.Version).Span).AsSpan().SequenceEqual(Commitment);
    }

    /// <summary>Everything acknowledged is there.</summary>
    public async Task ShouldHoldAsync(Acknowledged acknowledged)
    {
        var raises = (await RaisesAsync()).ToHashSet();
        acknowledged
            .Raises.Select(raise => new Raise(raise.Person, raise.Version, raise.Act))
            .ShouldAllBe(raise => raises.Contains(raise));
        var answered = (await ReferencesAsync("refusal IS NULL")).ToHashSet();
        acknowledged.Looks.ShouldAllBe(reference => answered.Contains(reference));
        var refused = (await ReferencesAsync("refusal = 'TST-02'")).ToHashSet();
        acknowledged.Refusals.ShouldAllBe(reference => refused.Contains(reference));
        acknowledged.Refusals.ShouldAllBe(reference => !answered.Contains(reference));
    }

    /// <summary>Every act is there whole, acknowledged or not: each raise with its fact, each fact with its row, no tally beside them.</summary>
    public async Task ShouldBeWholeAsync()
    {
        var raises = await RaisesAsync();
        var facts = await FactsAsync();
        facts.Select(fact => fact.Raise).ShouldBe(raises, ignoreOrder: true);
        facts.ShouldAllBe(fact => fact.IsOfItsRow());
        var tallies = await ListAsync(
            "SELECT person_id, version FROM tally.person",
            row => (Person: new PersonId(row.GetInt64(0)), Version: row.GetInt32(1))
        );
        var byPerson = raises.ToLookup(raise => raise.Person, raise => raise.Version);
        foreach (var (person, version) in tallies)
            byPerson[person].Order().ShouldBe(Enumerable.Range(1, version));
        byPerson.Count.ShouldBe(tallies.Count);
    }

    /// <summary>Each consumer of the feed has had each entry once, in order.</summary>
    public async Task ShouldBeFollowedAsync(Store store)
    {
        var raises = (await RaisesAsync()).ToLookup(raise => raise.Person, raise => raise.Version);
        var seen = await Follower.SeenAsync(store, "one", Cancellation);
        foreach (var person in raises)
            seen[person.Key].ShouldBe(person.Order());
        (await CountAsync("SELECT count(*) FROM ledger.trail WHERE is_look = 0")).ShouldBe(
            await CountAsync("SELECT count(*) FROM ledger.fact WHERE person_id IS NOT NULL")
        );
        (await CountAsync("SELECT count(*) FROM ledger.trail WHERE is_look = 1")).ShouldBe(
            await CountAsync("SELECT count(*) FROM ledger.look WHERE person_id IS NOT NULL")
        );
    }

    private Task<List<Raise>> RaisesAsync() =>
        ListAsync(
            "SELECT person_id, version, act_id FROM tally.raise",
            row => new Raise(new(row.GetInt64(0)), row.GetInt32(1), row.GetInt64(2))
        );

    private Task<List<RaiseFact>> FactsAsync() =>
        ListAsync(
            """
            SELECT f.person_id, f.identifiers, e.act_id, f.salt, f.commitment
            FROM ledger.fact f JOIN ledger.entry e ON e.entry_id = f.entry_id WHERE f.kind = 'TallyRaised'
            """,
            row => new RaiseFact(
                new(new(row.GetInt64(0)), Fact.Parse<TallyRaised>(row.GetString(1), null).Version, row.GetInt64(2)),
                row.GetFieldValue<byte[]>(3),
                row.GetFieldValue<byte[]>(4)
            )
        );

    private Task<List<string>> ReferencesAsync(string refusal) =>
        ListAsync($"SELECT reference FROM ledger.look WHERE {refusal}", row => row.GetString(0));

    private async Task<long> CountAsync(string sql) => (await ListAsync(sql, row => row.GetInt64(0))).Single();

    private async Task<List<T>> ListAsync<T>(string sql, Func<DbDataReader, T> read)
    {
        await using var command = session.Command(sql);
        await using var row = await command.ExecuteReaderAsync(Cancellation);
        var list = new List<T>();
        while (await row.ReadAsync(Cancellation))
            list.Add(read(row));
        return list;
    }
}
