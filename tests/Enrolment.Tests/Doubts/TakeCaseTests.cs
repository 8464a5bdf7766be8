using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

public sealed class TakeCaseTests
{
    [Theory, BothEngines]
    public async Task Take_OneCase_GivesItToTwoAndToNoThird(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        await office.AlikeAsync();

        var first = await office.TakenAsync(Examining.First);

        (await office.TakenAsync(Examining.First)).ShouldBe(first, "the case at the desk stays there");
        (await office.TakenAsync(Examining.Second)).ShouldBe(first);
        (await office.TakeAsync(Examining.Third)).Value.Case.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Take_WhatWasLeftTooLong_GoesToAnother(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        await office.AlikeAsync();
        var id = await office.TakenAsync(Examining.First);
        await office.TakenAsync(Examining.Second);

        office.Registry.Clock.Advance(ExaminationRow.Holding);

        (await office.ReadCaseAsync(id, Examining.First)).Refusal!.Code.ShouldBe(Cases.NotTaken.Code);
        (await office.TakenAsync(Examining.Third)).ShouldBe(id);
        (await office.TakenAsync(Examining.First)).ShouldBe(id, "taken again");
        (await office.TakeAsync(Examining.Second)).Value.Case.ShouldBeNull();
        (await office.ReadCaseAsync(id, Examining.First)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Take_ByWhoCapturedIt_GivesAnother(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        await office.AlikeAsync();

        foreach (var worked in (Authority[])[CardOffice.Opener, CardOffice.Capturer])
            (await office.TakeAsync(worked)).Value.Case.ShouldBeNull();

        (await office.TakeAsync(Examining.First)).Value.Case.ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task Take_FromManyDesksAtOnce_FillsEachCaseWithTwo(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        await office.AlikeAsync();
        await office.AlikeAsync();

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(desk => office.TakeAsync(Examining.Only($"desk{desk}")))
        );

        taken
            .Select(outcome => outcome.Value.Case)
            .Where(id => id is not null)
            .GroupBy(id => id)
            .Select(desks => desks.Count())
            .ShouldBe([2, 2]);
    }

    [Theory, BothEngines]
    public async Task Take_FromAnotherOffice_GivesNothing(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        await office.AlikeAsync();

        (await office.TakeAsync(Examining.Only("there", "00002"))).Value.Case.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Take_WhereAProtectedPersonStands_IsForWhoMayKnow(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (_, other) = await office.AlikeAsync();
        var before = await office.TakenAsync(Examining.Second);
        var protect = new ProtectPerson(new());
        (
            await office.Registry.RunAsync(
                ProtectPerson.Kind,
                act => protect.RunAsync(act, other.Number!.Value, default)
            )
        ).Refusal.ShouldBeNull();

        (await office.TakeAsync(Examining.First)).Value.Case.ShouldBeNull();
        (await office.ReadCaseAsync(before, Examining.Second)).Refusal!.Code.ShouldBe(Cases.NotFound.Code);
        (await office.TakenAsync(CardOffice.Officer("keeper"))).ShouldBe(before);
    }

    [Theory, BothEngines]
    public async Task Take_WhenTheOfficerRejectedMeanwhile_GivesNothing(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, _) = await office.AlikeAsync();
        var id = await office.TakenAsync(Examining.First);

        (await office.RejectAsync(application.Seen)).Refusal.ShouldBeNull();

        (await office.ReadCaseAsync(id, Examining.First)).Refusal!.Code.ShouldBe(Cases.Closed.Code);
        (await office.TakeAsync(Examining.First)).Value.Case.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Take_WithNothingWaiting_LeavesNothingOnTheLedger(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var before = await EntriesAsync();

        (await office.TakeAsync(Examining.First)).Value.Case.ShouldBeNull();

        (await EntriesAsync()).ShouldBe(before);

        async Task<object?> EntriesAsync()
        {
            await using var session = await office.Registry.Store.ReadAsync(default);
            return await session.ScalarAsync("SELECT count(*) FROM ledger.entry", default);
        }
    }
}
