using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

public sealed class PersonTrailTests
{
    private static readonly PersonId An = new(41);
    private static readonly PersonId Binh = new(42);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Of_PersonRaisedLookedAtAndRefused_TellsAllNewestFirst(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.RaiseAsync(An, Binh);
        await ledger.LookAsync(An);
        await RefuseAsync(ledger, An);

        var lines = await FollowedAsync(ledger, An);

        lines
            .Select(line => (line.Kind, line.Fact, line.Refusal))
            .ShouldBe([
                ("RaiseTally", null, "TST-01"),
                ("ReadTally", null, null),
                ("RaiseTally", "TallyRaised", (string?)null),
            ]);
        lines.ShouldAllBe(line =>
            line.Post == "HN-03" && line.Purpose == "public-service" && line.Reference == "HS-2026-0001"
        );
        lines.ShouldAllBe(line => line.Ground == "Luật 26/2023/QH15, Điều 10");
    }

    [Theory, BothEngines]
    public async Task Of_PersonSeenDuringAChange_TellsTheLookBesideTheFact(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.Acts.RunAsync<int>(
            TestLedger.Officer,
            Tally.Raising,
            TestLedger.Reason,
            async act => await Tally.ReadAsync(act, Binh, Cancellation) + await Tally.RaiseAsync(act, An, Cancellation),
            Cancellation
        );

        (await FollowedAsync(ledger, Binh)).Single().Fact.ShouldBeNull();
        (await FollowedAsync(ledger, An)).Single().Fact.ShouldBe("TallyRaised");
    }

    [Theory, BothEngines]
    public async Task Of_MoreLinesThanAskedFor_TellsTheNewest(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        for (var look = 0; look < 5; look++)
            await ledger.LookAsync(An);

        var all = await FollowedAsync(ledger, An);
        var newest = await FollowedAsync(ledger, An, most: 2);

        all.Count.ShouldBe(5);
        newest.ShouldBe(all.Take(2));
        (await FollowedAsync(ledger, An, most: 2, skip: 2)).ShouldBe(all.Skip(2).Take(2));
    }

    [Theory, BothEngines]
    public async Task Of_SomebodyNobodyTouched_TellsNothing(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.RaiseAsync(An);

        (await FollowedAsync(ledger, Binh)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<TrailLine>> FollowedAsync(
        TestLedger ledger,
        PersonId person,
        int most = 100,
        int skip = 0
    )
    {
        await ledger.SealAllAsync();
        var feed = new Feed(ledger.Acts, ledger.Sealer);
        while (await feed.AdvanceAsync(new PersonTrail(), Cancellation) > 0) { }
        await using var session = await ledger.Store.ReadAsync(Cancellation);
        return await PersonTrail.OfAsync(session, person, skip, most, Cancellation);
    }

    private static Task RefuseAsync(TestLedger ledger, PersonId person) =>
        ledger.Acts.RunAsync<int>(
            TestLedger.Officer,
            Tally.Raising,
            TestLedger.Reason,
            act =>
            {
                act.Saw(person);
                return Task.FromResult<Outcome<int>>(new Refusal("TST-01", "Không được.", "Not allowed."));
            },
            Cancellation
        );
}
