using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access.Tests;

public sealed class DemonstrationOfficersTests
{
    private static readonly DemonstrationOfficers Operation = new(new EstablishPost());

    [Theory, BothEngines]
    public async Task Make_InADemonstration_EachSitsAtThePostOfItsRole(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        (await RunAsync(office, FolderKind.Demonstration)).Refusal.ShouldBeNull();

        foreach (var account in DemonstrationOfficers.Accounts)
        {
            var signedIn = (await office.SignInAsync(account.SignInName, DemonstrationOfficers.KnownPassword)).Value;
            signedIn.DisplayName.ShouldBe(account.DisplayName);
            var desk = (await office.Desks.SitAsync(signedIn.DeskAt(account.Post), default)).Value;
            desk.Authority.Permissions.ShouldBe(account.Post.Role.Permissions, ignoreOrder: true);
        }
    }

    [Fact]
    public void Accounts_AreOneForEachRoleOfOfficers_ASecondAdministratorAndThreeExaminers() =>
        DemonstrationOfficers
            .Accounts.Select(account => account.Post.Role)
            .ShouldBe(
                [Role.Administrator, Role.Examiner, Role.Examiner, .. Role.All.Where(role => role.IsOfOfficers)],
                ignoreOrder: true
            );

    [Theory, BothEngines]
    public async Task Make_Again_ChangesNothing(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await RunAsync(office, FolderKind.Demonstration);
        var entries = await office.CountAsync("SELECT count(*) FROM ledger.entry");

        (await RunAsync(office, FolderKind.Demonstration)).Refusal.ShouldBeNull();

        (await office.CountAsync("SELECT count(*) FROM ledger.entry")).ShouldBe(entries);
        (await office.CountAsync("SELECT count(*) FROM access.officer")).ShouldBe(DemonstrationOfficers.Accounts.Count);
    }

    [Theory, BothEngines]
    public async Task Make_InARealFolder_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        (await RunAsync(office, FolderKind.Real)).Refusal.ShouldBe(DemonstrationOfficers.RealFolder);

        (await office.CountAsync("SELECT count(*) FROM access.officer")).ShouldBe(0);
    }

    private static Task<Outcome<Done>> RunAsync(TestOffice office, FolderKind folder) =>
        office.Registry.RunAsync(DemonstrationOfficers.Kind, act => Operation.RunAsync(act, folder, default));
}
