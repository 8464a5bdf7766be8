using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

public sealed class ReadOwnApplicationsTests
{
    [Theory, BothEngines]
    public async Task Read_InEveryState_TellsItAndNobodyElses(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var applications = new List<Application>();
        foreach (var state in Enum.GetValues<ApplicationState>())
            applications.Add(await office.AtAsync(state));

        foreach (var application in applications)
        {
            var own = await office.ReadOwnAsync(Citizen.AuthorityOf(application.Person));
            own.Value.Applications.ShouldBe([Shown(application)]);
        }
        applications.Select(application => application.State).ShouldBe(Enum.GetValues<ApplicationState>());
    }

    [Theory, BothEngines]
    public async Task Read_TwoApplications_HoldsTheNewestFirst(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var person = await office.PersonAsync();
        var withdrawn = (await office.WithdrawAsync((await office.OpenAsync(person)).Value.Seen)).Value;
        office.Registry.Clock.Advance(TimeSpan.FromDays(1));
        var opened = (await office.OpenAsync(person)).Value;

        var own = await office.ReadOwnAsync(Citizen.AuthorityOf(person.Id));

        own.Value.Applications.ShouldBe([Shown(opened), Shown(withdrawn)]);
    }

    [Theory, BothEngines]
    public async Task Read_ByWhoNeverApplied_HoldsNone(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        await office.AtAsync(ApplicationState.Opened);
        var person = await office.PersonAsync();

        (await office.ReadOwnAsync(Citizen.AuthorityOf(person.Id))).Value.Applications.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Read_OwnApplications_IsALookInTheOwnTrailAlone(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (mine, anothers) = (
            await office.AtAsync(ApplicationState.Opened),
            await office.AtAsync(ApplicationState.Opened)
        );

        await office.ReadOwnAsync(Citizen.AuthorityOf(mine.Person));

        var looks = await office.Registry.TrailAsync(mine.Person);
        var look = looks.Single(line => line.Kind == nameof(ReadOwnApplications));
        (look.Post, look.Fact, look.Refusal).ShouldBe((Citizen.Post, null, null));
        (await office.Registry.TrailAsync(anothers.Person)).ShouldNotContain(line =>
            line.Kind == nameof(ReadOwnApplications)
        );
    }

    [Theory, BothEngines]
    public async Task Read_ByWhoIsNoCitizen_IsRefused(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        await office.AtAsync(ApplicationState.Opened);

        (await office.ReadOwnAsync(TestRegistry.Everybody)).Refusal!.Code.ShouldBe(ReadPerson.NotFound.Code);
        (await office.ReadOwnAsync(TestRegistry.Nobody)).Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    [Theory, BothEngines]
    public async Task ReadApplication_ByTheApplicant_IsRefused(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var opened = await office.AtAsync(ApplicationState.Opened);

        var asked = await office.ReadAsync(opened.Id, Citizen.AuthorityOf(opened.Person));

        asked.Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    private static OwnApplication Shown(Application application) =>
        new(application.Id, application.State, application.OpenedAt);
}
