using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

public sealed class FeedTests
{
    private static readonly PersonId An = new(41);
    private static readonly PersonId Binh = new(42);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Advance_OverSealedEntries_GivesEachOnceInOrder(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var feed = new Feed(ledger.Acts, ledger.Sealer);
        var follower = new Follower("one");
        for (var act = 0; act < 300; act++)
            await ledger.RaiseAsync(act % 2 == 0 ? An : Binh);
        await ledger.SealAllAsync();
        await ledger.RaiseAsync(An);

        (await feed.AdvanceAsync(follower, Cancellation)).ShouldBe(256);
        (await feed.AdvanceAsync(follower, Cancellation)).ShouldBe(45);
        (await feed.AdvanceAsync(follower, Cancellation)).ShouldBe(0);

        (await Follower.SeenAsync(ledger.Store, "one", Cancellation))[An].ShouldBe(Enumerable.Range(1, 150));
        (await Follower.SeenAsync(ledger.Store, "one", Cancellation))[Binh].ShouldBe(Enumerable.Range(1, 150));
    }

    [Theory, BothEngines]
    public async Task Advance_NothingNew_WritesNothing(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        (await new Feed(ledger.Acts, ledger.Sealer).AdvanceAsync(new Follower("one"), Cancellation)).ShouldBe(0);

        (await ledger.CountAsync("SELECT count(*) FROM ledger.consumer")).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Advance_ConsumerFails_LeavesItWhereItWas(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var feed = new Feed(ledger.Acts, ledger.Sealer);
        await ledger.RaiseAsync(An);
        await ledger.RaiseAsync(An);
        await ledger.SealAllAsync();
        var failing = new Follower(
            "one",
            (_, version) => version == 2 ? throw new TimeoutException() : Task.CompletedTask
        );

        await Should.ThrowAsync<TimeoutException>(() => feed.AdvanceAsync(failing, Cancellation));
        (await Follower.SeenAsync(ledger.Store, "one", Cancellation))[An].ShouldBeEmpty();
        await feed.AdvanceAsync(new Follower("one"), Cancellation);

        (await Follower.SeenAsync(ledger.Store, "one", Cancellation))[An].ShouldBe([1, 2]);
    }

    [Theory, BothEngines]
    public async Task Advance_ConsumersRowChangedMeanwhile_TriesAgainTheNextTime(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var feed = new Feed(ledger.Acts, ledger.Sealer);
        await ledger.RaiseAsync(An);
        await ledger.SealAllAsync();
        var stale = new Follower("one", (act, _) => RenumberAsync(act, read: 7));
        var current = new Follower("one", (act, _) => RenumberAsync(act, read: 1));

        (await feed.AdvanceAsync(stale, Cancellation)).ShouldBe(0);
        (await feed.AdvanceAsync(current, Cancellation)).ShouldBe(2);

        (await Follower.SeenAsync(ledger.Store, "one", Cancellation))[An].ShouldBe([1]);
        (await ledger.CountAsync("SELECT version FROM tally.person")).ShouldBe(100);
    }

    [Theory, BothEngines]
    public async Task Advance_ConsumerRecordsAFact_MakesAnEntryOfIt(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var feed = new Feed(ledger.Acts, ledger.Sealer);
        await ledger.RaiseAsync(An);
        await ledger.SealAllAsync();
        var answering = new Follower(
            "one",
            async (act, version) =>
                await (version == 1 ? Tally.RaiseAsync(act, Binh, Cancellation) : Task.FromResult(0))
        );

        await feed.AdvanceAsync(answering, Cancellation);

        (
            await ledger.CountAsync("SELECT count(*) FROM ledger.entry WHERE actor = 'system:one' AND facts = 1")
        ).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Advance_OneConsumerInTwoPlacesAtOnce_SeesEachEntryOnce(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var feed = new Feed(ledger.Acts, ledger.Sealer);
        for (var act = 0; act < 300; act++)
            await ledger.RaiseAsync(An);
        await ledger.SealAllAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => feed.AdvanceAsync(new Follower("one"), Cancellation), Cancellation))
        );

        (await Follower.SeenAsync(ledger.Store, "one", Cancellation))[An].ShouldBe(Enumerable.Range(1, 300));
    }

    [Theory, BothEngines]
    public async Task Run_WhileOthersAct_CarriesEveryConsumerAlong(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var feed = new Feed(ledger.Acts, ledger.Sealer);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var sealing = ledger.Sealer.RunAsync(enough.Token);
        var running = feed.RunAsync([new Follower("one"), new Follower("two")], enough.Token);

        for (var act = 0; act < 20; act++)
            await ledger.RaiseAsync(An);
        foreach (var name in new[] { "one", "two" })
        {
            while ((await Follower.SeenAsync(ledger.Store, name, Cancellation))[An].Count() < 20)
                enough.IsCancellationRequested.ShouldBeFalse();
        }

        await Background.StopAsync(enough, sealing, running);
    }

    [Theory, BothEngines]
    public async Task Read_OfManyLeaves_GivesThemInPortions(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        PersonId[] many = [.. Enumerable.Range(1, 3000).Select(person => new PersonId(person))];
        for (var act = 0; act < 4; act++)
            await RecordAsync(ledger, many);
        await ledger.SealAllAsync();
        await using var session = await ledger.Store.ReadAsync(Cancellation);

        var portions = new List<int>();
        for (var position = 0L; position < 5; position += portions[^1])
            portions.Add((await Feed.ReadAsync(session, position, 100, Cancellation)).Count);

        portions.ShouldBe([3, 2]);
        (await Feed.ReadAsync(session, 1, 1, Cancellation))
            .Single()
            .Facts.Select(fact => fact.Subject!.Value)
            .ShouldBe(many);
    }

    [Fact]
    public void Is_OfItsKind_GivesTheFactBack()
    {
        var fact = new FeedFact(new FactRow("TallyRaised", An, """{"Version":7}""", Salt: null, []));

        fact.Is<TallyRaised>(out var raised).ShouldBeTrue();
        raised.ShouldBe(new TallyRaised(7) { Subject = An });
        fact.Is<SystemOpened>(out _).ShouldBeFalse();
    }

    private static Task RecordAsync(TestLedger ledger, PersonId[] persons) =>
        ledger.Acts.RunAsync<Done>(
            TestLedger.Officer,
            Tally.Raising,
            TestLedger.Reason,
            act =>
            {
                foreach (var person in persons)
                    act.Record(Tally.Raised(person, 1));
                return Task.FromResult<Outcome<Done>>(Done.It);
            },
            Cancellation
        );

    private static Task RenumberAsync(Act act, int read)
    {
        var row = new TallyRow { PersonId = An, Version = read };
        act.Session.Rows.Attach(row);
        row.Version = 100;
        return Task.CompletedTask;
    }
}
