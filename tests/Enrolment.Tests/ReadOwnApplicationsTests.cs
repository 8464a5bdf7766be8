using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

public sealed class ReadOwnApplicationsTests
{
    [Theory, BothEngines]
    public async Task Read_ByTheApplicant_GivesTheOwnOnesNewestFirstAndLeavesAnOwnLook(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var person = await office.PersonAsync();
        var first = (await office.OpenAsync(person)).Value;
        await office.WithdrawAsync(first.Seen);
        var second = (await office.OpenAsync(person)).Value;
        await office.AtAsync(ApplicationState.Opened);

        var own = await ReadAsync(office, Citizen.AuthorityOf(person.Id));

        own.Value.Applications.Select(application => (application.Id, application.State))
            .ShouldBe([(second.Id, ApplicationState.Opened), (first.Id, ApplicationState.Withdrawn)]);
        (await office.Registry.TrailAsync(person.Id)).ShouldContain(line =>
            line.Kind == nameof(ReadOwnApplications) && line.Post == Citizen.Post
        );
    }

    [Theory, BothEngines]
    public async Task Read_ByAnOfficer_GivesNothing(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        await office.AtAsync(ApplicationState.Opened);

        (await ReadAsync(office, TestRegistry.Everybody)).Refusal!.Code.ShouldBe(ReadPerson.NotFound.Code);
        (await ReadAsync(office, TestRegistry.Nobody)).Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    private static Task<Outcome<OwnApplications>> ReadAsync(CardOffice office, Authority citizen) =>
        office.Registry.RunAsync(
            ReadOwnApplications.Kind,
            act => new ReadOwnApplications().RunAsync(act, default),
            citizen
        );
}
