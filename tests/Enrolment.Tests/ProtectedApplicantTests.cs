using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

public sealed class ProtectedApplicantTests
{
    private static readonly Authority Officer = CardOffice.Officer("officer") with
    {
        Permissions = [.. Enum.GetValues<Permission>().Except([Permission.ReadProtected])],
    };

    [Theory, BothEngines]
    public async Task Application_OfAProtectedPerson_IsAsOneThatIsNotThere(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var person = await office.PersonAsync();
        var opened = (await office.OpenAsync(person)).Value;
        (
            await office.Registry.RunAsync(
                ProtectPerson.Kind,
                act => new ProtectPerson(new()).RunAsync(act, person.Number!.Value, default)
            )
        ).Refusal.ShouldBeNull();
        var nobodys = new ApplicationId(opened.Id.Value + 1000);

        (await office.ReadAsync(opened.Id, Officer)).Refusal.ShouldBe(
            (await office.ReadAsync(nobodys, Officer)).Refusal
        );
        (await office.OpenAsync(person, Officer)).Refusal!.Code.ShouldBe(ReadPerson.NotFound.Code);
        (await office.ListAsync(ApplicationState.Opened, Officer)).Value.Count.ShouldBe(0);
        (await office.ReadAsync(opened.Id)).Refusal.ShouldBeNull();
        (await office.ListAsync(ApplicationState.Opened)).Value.Count.ShouldBe(1);
    }
}
