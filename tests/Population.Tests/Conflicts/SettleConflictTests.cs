using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class SettleConflictTests
{
    private static readonly (string, string) OtherDay = ("1990-01-02", "1990-02-01");
    private static readonly PartialDate Held = PartialDate.Of(new DateOnly(1990, 1, 2));
    private static readonly PartialDate Offered = PartialDate.Of(new DateOnly(1990, 2, 1));

    [Theory, BothEngines]
    public async Task Keep_ChangesNothing_AndTheSameDeliveryAsksNobodyAgain(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);

        (await files.SettleAsync(asked, ConflictAction.Keep)).Refusal.ShouldBeNull();

        (await files.ManAsync()).ShouldBe(asked.Person);
        (await files.DeliverAsync(EvidenceRank.Paper, OtherDay)).Known.ShouldBe(1);
        (await files.NextAsync()).ShouldBeNull();
        (await files.TalliesAsync()).Sum(tally => tally.Settled).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Take_CorrectsTheRecordOnWhatWasChecked_AndUndoneReadsAsBefore(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);

        (await files.SettleAsync(asked, ConflictAction.Take, EvidenceRank.CivilStatus)).Refusal.ShouldBeNull();
        var taken = await files.ManAsync();
        (await files.DeliverAsync(EvidenceRank.Paper)).Known.ShouldBe(1);
        (await files.ReopenAsync(asked.Key)).Refusal.ShouldBeNull();

        (taken.Details.BirthDate, taken.Evidence.Reference).ShouldBe((Offered, "Giấy khai sinh 12/1990"));
        (await files.ManAsync()).Details.ShouldBe(asked.Person.Details);
        (await files.NextAsync())!.Key.ShouldBe(asked.Key);
        var trail = await population.Registry.TrailAsync(asked.Person.Id);
        trail.Select(line => line.Kind).ShouldContain(nameof(SettleConflict));
        trail.Select(line => line.Kind).ShouldContain(nameof(ReopenConflict));
        trail.Select(line => line.Kind).ShouldContain(nameof(ReadConflict));
    }

    [Theory, BothEngines]
    public async Task Correct_WritesWhatIsRight_OfTheItemOfTheCaseAlone(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);
        var right = asked.Person.Details with { BirthDate = PartialDate.Of(1990, 5), Phone = "0911111111" };

        (await files.SettleAsync(asked, ConflictAction.Correct, corrected: right)).Refusal.ShouldBeNull();

        (await files.ManAsync()).Details.ShouldBe(asked.Person.Details with { BirthDate = right.BirthDate });
        (await files.DeliverAsync(EvidenceRank.Paper, OtherDay)).Known.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Settled_OnStrongerEvidence_DecidesTheOthersThatWait(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);
        await files.DeliverAsync(EvidenceRank.Paper, ("1990-01-02", "1990-03-01"));

        await files.SettleAsync(asked, ConflictAction.Take, EvidenceRank.CivilStatus);

        (await files.NextAsync()).ShouldBeNull();
        (await files.TalliesAsync()).First().ShouldBe(new(ByRule: 1, Waiting: 0, Settled: 0));
    }

    [Theory, BothEngines]
    public async Task DecidedByRule_Undone_IsAsked(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Paper);
        await files.DeliverAsync(EvidenceRank.CivilStatus, OtherDay);
        await files.DeliverAsync(EvidenceRank.Statement, ("1990-01-02", "1990-03-01"));
        var (taken, kept) = await KeysByRuleAsync(population);

        (await files.ReopenAsync(taken)).Refusal.ShouldBeNull();
        (await files.ReopenAsync(kept)).Refusal.ShouldBeNull();

        (await files.ManAsync()).Details.BirthDate.ShouldBe(Held);
        (await files.NextAsync())!.Key.ShouldBe(taken);
        (await files.NextAsync(taken))!.Key.ShouldBe(kept);
    }

    [Theory, BothEngines]
    public async Task StrongerThanWhatAnOfficerWeighed_IsDecidedByRuleAgain(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);
        await files.SettleAsync(asked, ConflictAction.Keep);

        await files.DeliverAsync(EvidenceRank.CivilStatus, OtherDay);

        (await files.ManAsync()).Details.BirthDate.ShouldBe(Offered);
    }

    [Theory, BothEngines]
    public async Task Settle_WhatCannotBe_IsRefusedAndWaitsOn(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);
        var unborn = asked.Person.Details with { BirthDate = PartialDate.Of(2090) };

        (await files.SettleAsync(asked, action: null)).Refusal.ShouldBe(SettleConflict.NoAnswer.For("action"));
        (await files.SettleAsync(asked, ConflictAction.Reopen)).Refusal.ShouldBe(SettleConflict.NoAnswer.For("action"));
        (await files.SettleAsync(asked, ConflictAction.Keep, EvidenceRank.Statement)).Refusal.ShouldBe(
            CorrectPerson.WeakerEvidence.For("rank")
        );
        (await files.SettleAsync(asked, ConflictAction.Correct)).Refusal.ShouldBe(AmendPerson.NothingChanges);
        (await files.SettleAsync(asked, ConflictAction.Correct, corrected: unborn)).Refusal!.Code.ShouldBe(
            PersonRules.BornInFuture.Code
        );
        (await files.ReopenAsync(asked.Key)).Refusal.ShouldBe(ConflictFlow.NotDecided);
        (await files.ReopenAsync(asked.Key with { Ordinal = 99 })).Refusal.ShouldBe(ConflictFlow.NotDecided);
        (
            await files.SettleAsync(asked with { Key = asked.Key with { Item = "sex" } }, ConflictAction.Keep)
        ).Refusal.ShouldBe(ConflictFlow.NotWaiting);
        (await files.NextAsync())!.Key.ShouldBe(asked.Key);
        (await files.ManAsync()).ShouldBe(asked.Person);
    }

    [Theory, BothEngines]
    public async Task Settle_OverARecordThatChanged_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);
        await population.AmendAsync(asked.Person, asked.Person.Details with { Phone = "1" }, new(2026, 1, 5));

        (await files.SettleAsync(asked, ConflictAction.Take)).Refusal.ShouldBe(Acts.ChangedMeanwhile);
        await files.SettleAsync((await files.NextAsync())!, ConflictAction.Take);

        (await files.SettleAsync(asked, ConflictAction.Take)).Refusal.ShouldBe(ConflictFlow.NotWaiting);
        (await files.ReadAsync(asked.Key)).Refusal.ShouldBe(ConflictFlow.NotWaiting);
    }

    [Theory, BothEngines]
    public async Task Settle_ByTwoAtOnce_IsDoneByOne(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);

        var both = await Task.WhenAll(
            Task.Run(() => files.SettleAsync(asked, ConflictAction.Take)),
            Task.Run(() => files.SettleAsync(asked, ConflictAction.Keep))
        );

        both.Count(one => one.Refusal is null).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Case_ThatTheRecordLeftBehind_IsPassedOver(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);
        var details = asked.Person.Details with { BirthDate = Offered };

        await population.CorrectAsync(asked.Person, details, PopulationFixture.Paper);

        (await files.NextAsync()).ShouldBeNull();
        (await files.SettleAsync(asked with { Person = await files.ManAsync() }, ConflictAction.Keep)).Refusal.ShouldBe(
            ConflictFlow.NotWaiting
        );
    }

    [Theory, BothEngines]
    public async Task Case_OfAPost_IsOfItsCommuneAlone(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);
        var (here, elsewhere) = (Serving("00004"), Serving("26734"));

        (await files.NextAsync(authority: here))!.Key.ShouldBe(asked.Key);
        (await files.NextAsync(authority: elsewhere)).ShouldBeNull();
        (await files.ReadAsync(asked.Key, elsewhere)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
        (await files.SettleAsync(asked, ConflictAction.Keep, authority: elsewhere)).Refusal!.Code.ShouldBe(
            Acts.OutOfReach.Code
        );
        await files.SettleAsync(asked, ConflictAction.Keep, authority: here);
        (await files.ReopenAsync(asked.Key, elsewhere)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
    }

    [Theory, BothEngines]
    public async Task Case_OfSomebodyProtected_IsNotThereForWhoMayNotKnow(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (files, asked) = await AskedAsync(population);
        var blind = Without(Permission.ReadProtected);
        await population.Registry.RunAsync(
            ProtectPerson.Kind,
            act => new ProtectPerson(new()).RunAsync(act, asked.Person.Number!.Value, default)
        );
        var looks = (await population.Registry.TrailAsync(asked.Person.Id)).Count;

        (await files.NextAsync(authority: blind)).ShouldBeNull();
        (await files.ReadAsync(asked.Key, blind)).Refusal.ShouldBe(ConflictFlow.NotWaiting);
        (await files.SettleAsync(asked, ConflictAction.Keep, authority: blind)).Refusal.ShouldBe(
            ConflictFlow.NotWaiting
        );
        (await files.ReopenAsync(asked.Key, blind)).Refusal.ShouldBe(ConflictFlow.NotDecided);
        (await population.Registry.TrailAsync(asked.Person.Id)).Count.ShouldBe(looks);
        (await files.NextAsync())!.Key.ShouldBe(asked.Key);
    }

    [Theory, BothEngines]
    public async Task Case_OfASensitiveItem_IsShownOnlyWhereItMayBe(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Paper);
        await files.DeliverAsync(EvidenceRank.Paper, ("<MaTonGiao>01<", "<MaTonGiao>02<"));

        // The purpose of these acts is none that sensitive items are collected for.
        (await files.NextAsync()).ShouldBeNull();
    }

    [Fact]
    public void Flow_OfEveryStateAndAction_IsAsTheTableSays()
    {
        var allowed =
            from state in Enum.GetValues<ConflictState>()
            from action in Enum.GetValues<ConflictAction>()
            let after = ConflictFlow.After(state, action)
            where after.Refusal is null
            select (state, action, after.Value);

        allowed.ShouldBe([
            (ConflictState.Waiting, ConflictAction.Keep, ConflictState.Kept),
            (ConflictState.Waiting, ConflictAction.Take, ConflictState.Taken),
            (ConflictState.Waiting, ConflictAction.Correct, ConflictState.Corrected),
            (ConflictState.KeptByRule, ConflictAction.Reopen, ConflictState.Waiting),
            (ConflictState.TakenByRule, ConflictAction.Reopen, ConflictState.Waiting),
            (ConflictState.Kept, ConflictAction.Reopen, ConflictState.Waiting),
            (ConflictState.Taken, ConflictAction.Reopen, ConflictState.Waiting),
            (ConflictState.Corrected, ConflictAction.Reopen, ConflictState.Waiting),
        ]);
    }

    [Fact]
    public void Key_Printed_IsRead()
    {
        ConflictKey.Read($"{new ConflictKey(7, 12, "place-of-birth")}").ShouldBe(new(7, 12, "place-of-birth"));
        ConflictKey.Read("7-12").ShouldBeNull();
        ConflictKey.Read("7-x-name").ShouldBeNull();
        ConflictKey.Read(null).ShouldBeNull();
    }

    private static Authority Serving(string unit) => TestRegistry.Everybody with { Unit = unit };

    private static Authority Without(Permission permission) =>
        Authority.OfSystem("test", [.. Enum.GetValues<Permission>().Where(one => one != permission)]);

    /// <summary>A man of whom two papers tell two dates of birth.</summary>
    private static async Task<(Deliveries Files, ConflictCase Asked)> AskedAsync(PopulationFixture population)
    {
        var files = new Deliveries(population);
        await files.DeliverAsync(EvidenceRank.Paper);
        await files.DeliverAsync(EvidenceRank.Paper, OtherDay);
        return (files, (await files.NextAsync())!);
    }

    private static async Task<(ConflictKey Taken, ConflictKey Kept)> KeysByRuleAsync(PopulationFixture population)
    {
        await using var session = await population.Registry.Store.ReadAsync(default);
        var keys = await session.ListAsync(
            "SELECT source_id, ordinal, item FROM population.conflict ORDER BY source_id",
            row => new ConflictKey(row.GetInt64(0), row.GetInt64(1), row.GetString(2)),
            default
        );
        return (keys[0], keys[1]);
    }
}
