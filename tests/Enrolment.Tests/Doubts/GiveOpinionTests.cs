using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

public sealed class GiveOpinionTests
{
    [Theory, BothEngines]
    public async Task Give_TwoThatAgreeOnDifferent_ClearsTheApplication(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, _) = await office.AlikeAsync();

        await office.JudgeAsync(Examining.First, Opinion.DifferentPersons);
        (await office.StateAsync(application)).ShouldBe(ApplicationState.Doubtful);
        await office.JudgeAsync(Examining.Second, Opinion.DifferentPersons);

        (await office.StateAsync(application)).ShouldBe(ApplicationState.Cleared);
        (await office.TakeAsync(Examining.Third)).Value.Case.ShouldBeNull();
        var cleared = (await office.ReadAsync(application.Id)).Value;
        cleared.SameAs.ShouldBeNull();
        (await office.ApproveAsync(cleared.Application.Seen)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Give_TwoThatAgreeOnTheSame_LeavesOnlyRejectingAndNamesTheOther(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, other) = await office.AlikeAsync();

        await office.JudgeAsync(Examining.First, Opinion.SamePerson);
        await office.JudgeAsync(Examining.Second, Opinion.SamePerson);

        var found = (await office.ReadAsync(application.Id)).Value;
        found.Application.State.ShouldBe(ApplicationState.SamePerson);
        found.SameAs.ShouldBe(other);
        (await office.ApproveAsync(found.Application.Seen)).Refusal!.Code.ShouldBe(ApplicationFlow.NotNow.Code);
        (await office.ResolveAsync(found.Application.Seen)).Refusal!.Code.ShouldBe(ApplicationFlow.NotNow.Code);
        (await office.OpenAsync(found.Person)).Refusal!.Code.ShouldBe(OpenApplication.AlreadyOpen.Code);
        (await office.RejectAsync(found.Application.Seen)).Value.State.ShouldBe(ApplicationState.Rejected);
    }

    [Theory]
    [InlineData(Opinion.SamePerson, ApplicationState.SamePerson)]
    [InlineData(Opinion.DifferentPersons, ApplicationState.Cleared)]
    public async Task Give_OnDisagreement_TheThirdDecides(Opinion third, ApplicationState state)
    {
        await using var office = await CardOffice.OpenAsync(Engine.Sqlite);
        var (application, _) = await office.AlikeAsync();
        await office.JudgeAsync(Examining.First, Opinion.SamePerson);
        await office.JudgeAsync(Examining.Second, Opinion.DifferentPersons);
        (await office.StateAsync(application)).ShouldBe(ApplicationState.Doubtful);

        await office.JudgeAsync(Examining.Third, third);

        (await office.StateAsync(application)).ShouldBe(state);
    }

    [Theory, BothEngines]
    public async Task Give_ThreeThatDiffer_WaitsForAFurtherExaminer(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, _) = await office.AlikeAsync();
        var id = await office.JudgeAsync(Examining.First, Opinion.SamePerson);
        await office.JudgeAsync(Examining.Second, Opinion.DifferentPersons);
        await office.JudgeAsync(Examining.Third, Opinion.CannotTell);
        (await office.StateAsync(application)).ShouldBe(ApplicationState.Doubtful);
        (await office.TakeAsync(Examining.First)).Value.Case.ShouldBeNull();

        (await office.JudgeAsync(Examining.Only("fourth"), Opinion.DifferentPersons)).ShouldBe(id);

        (await office.StateAsync(application)).ShouldBe(ApplicationState.Cleared);
    }

    [Theory, BothEngines]
    public async Task Give_WithSeveralCandidates_ClearsOnlyWhenAllAreOthers(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (one, other) = (await office.CapturedAsync(), await office.CapturedAsync());
        var application = await office.DoubtAsync(one.Person, other.Person);
        application.Candidates.ShouldBe(2);

        await office.JudgeAsync(Examining.First, Opinion.DifferentPersons);
        await office.JudgeAsync(Examining.Second, Opinion.DifferentPersons);
        (await office.StateAsync(application)).ShouldBe(ApplicationState.Doubtful);
        (await office.ReadAsync(application.Id)).Value.WithExaminers.ShouldBe(1);
        await office.JudgeAsync(Examining.First, Opinion.DifferentPersons);
        await office.JudgeAsync(Examining.Second, Opinion.DifferentPersons);

        (await office.StateAsync(application)).ShouldBe(ApplicationState.Cleared);
    }

    [Theory, BothEngines]
    public async Task Give_OnOneOfSeveralTheSame_ClosesTheOthers(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (one, other) = (await office.CapturedAsync(), await office.CapturedAsync());
        var application = await office.DoubtAsync(one.Person, other.Person);
        await office.JudgeAsync(Examining.First, Opinion.SamePerson);
        var atDesk = await office.TakenAsync(Examining.First);
        await office.JudgeAsync(Examining.Second, Opinion.SamePerson);

        var late = await office.GiveAsync(atDesk, Examining.First, Opinion.DifferentPersons);

        late.Refusal!.Code.ShouldBe(Cases.Closed.Code);
        (await office.StateAsync(application)).ShouldBe(ApplicationState.SamePerson);
        (await office.TakeAsync(Examining.Third)).Value.Case.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Give_BesideANamesake_LeavesTheWordsToTheOfficer(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (alike, captured) = (await office.CapturedAsync(), await office.CapturedAsync());
        await office.PersonAsync((await office.ReadAsync(captured.Id)).Value.Person.Details);
        var candidate = new DoubtCandidate(alike.Person, IsAlikeInWords: false, Face: 40, []);
        var application = (await office.ScreenAsync(captured.Seen, candidate)).Value;
        application.Candidates.ShouldBe(2);

        (await office.ResolveAsync(application.Seen)).Refusal!.Code.ShouldBe(ResolveDoubt.AwaitsExaminers.Code);
        await office.JudgeAsync(Examining.First, Opinion.DifferentPersons);
        await office.JudgeAsync(Examining.Second, Opinion.DifferentPersons);
        (await office.StateAsync(application)).ShouldBe(ApplicationState.Doubtful);

        (await office.ResolveAsync(application.Seen)).Value.State.ShouldBe(ApplicationState.Cleared);
    }

    [Theory, BothEngines]
    public async Task Give_ByTwoAtTheSameMoment_DecidesOnce(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, _) = await office.AlikeAsync();
        var id = await office.TakenAsync(Examining.First);
        (await office.TakenAsync(Examining.Second)).ShouldBe(id);

        var given = await Task.WhenAll(
            office.GiveAsync(id, Examining.First, Opinion.DifferentPersons),
            office.GiveAsync(id, Examining.Second, Opinion.DifferentPersons)
        );

        given.ShouldAllBe(outcome => outcome.Refusal == null);
        (await office.StateAsync(application)).ShouldBe(ApplicationState.Cleared);
        (await office.Registry.TrailAsync(application.Person))
            .Count(line => line.Fact == nameof(DoubtsExamined))
            .ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Give_AnOpinion_IsAFactThatDoesNotTellIt(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, _) = await office.AlikeAsync();

        await office.JudgeAsync(Examining.First, Opinion.SamePerson);

        (await office.Registry.TrailAsync(application.Person))
            .Select(line => line.Fact)
            .ShouldContain(nameof(OpinionGiven));
        await using var session = await office.Registry.Store.ReadAsync(default);
        var identifiers = await session.ListAsync(
            "SELECT identifiers FROM ledger.fact WHERE kind = 'OpinionGiven'",
            row => row.GetString(0),
            default
        );
        identifiers.ShouldHaveSingleItem().ShouldMatch("^\\{\"Case\":[0-9]+\\}$");
    }

    [Theory, BothEngines]
    public async Task Approve_ByWhoExamined_IsRefused(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, _) = await office.AlikeAsync();
        await office.JudgeAsync(Examining.First, Opinion.DifferentPersons);
        await office.JudgeAsync(Examining.Second, Opinion.DifferentPersons);
        var cleared = (await office.ReadAsync(application.Id)).Value.Application;

        foreach (var examiner in (string[])["first", "second"])
            (await office.ApproveAsync(cleared.Seen, CardOffice.Officer(examiner))).Refusal.ShouldBe(
                ApproveApplication.Examiner
            );

        (await office.ApproveAsync(cleared.Seen, CardOffice.Officer("third"))).Refusal.ShouldBeNull();
    }
}
