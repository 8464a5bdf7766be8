using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access.Tests;

public sealed class AppointFirstAdministratorsTests
{
    private static readonly NewOfficer Lan = new("lan.tran", "Trần Thị Lan", TestOffice.Chosen("mưa rơi trên lá"));
    private static readonly NewOfficer Son = new("son.le", "Lê Văn Sơn", TestOffice.Chosen("đường xa vạn dặm"));
    private static readonly NewOfficer Bay = new("bay.vu", "Vũ Thị Bảy", TestOffice.Chosen("bảy nổi ba chìm"));

    private static readonly AppointFirstAdministrators Operation = new(
        new AppointOfficer(TestOffice.Quick),
        new EstablishPost()
    );

    [Theory, BothEngines]
    public async Task Appoint_TwoPeople_BothAdministerAndNeitherMakesAThirdAlone(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        (await RunAsync(office, Lan, Son)).Refusal.ShouldBeNull();

        var (lan, son) = (
            await AuthorityAsync(office, "lan.tran", "mưa rơi trên lá"),
            await AuthorityAsync(office, "son.le", "đường xa vạn dặm")
        );
        var third = (await office.AppointAsync("bay.vu", "Vũ Thị Bảy")).Value;
        var post = (await office.SignInAsync("lan.tran", "mưa rơi trên lá")).Value.Posts.ShouldHaveSingleItem();
        (await office.AssignAsync(third, post, authority: lan)).Value.IsConfirmed.ShouldBeFalse();
        (await office.ConfirmAsync(third, post, lan)).Refusal.ShouldBe(ConfirmPost.SamePerson);
        (await office.SignInAsync("bay.vu")).Refusal.ShouldBe(SignIn.NoPost);
        (await office.ConfirmAsync(third, post, son)).Refusal.ShouldBeNull();
        (await office.SignInAsync("bay.vu")).Value.Posts.ShouldBe([post]);
    }

    [Theory, BothEngines]
    public async Task Appoint_OnePersonTwice_IsRefusedAndNobodyAppointed(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        (await RunAsync(office, Lan, Son with { Password = Lan.Password })).Refusal.ShouldBe(
            AppointFirstAdministrators.SamePassword.For("password")
        );
        (await RunAsync(office, Lan, Son with { SignInName = Lan.SignInName })).Refusal.ShouldBe(
            AppointOfficer.NameTaken.For("signInName")
        );

        (await office.CountAsync("SELECT count(*) FROM access.officer")).ShouldBe(0);
        (await office.CountAsync("SELECT count(*) FROM access.post")).ShouldBe(0);
        (await office.FactsAsync("OfficerAppointed")).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Appoint_WhileTwoAdminister_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await RunAsync(office, Lan, Son);

        var another = new NewOfficer("cuc.do", "Đỗ Thị Cúc", TestOffice.Chosen("cúc vàng mùa thu"));
        (await RunAsync(office, Bay, another)).Refusal.ShouldBe(AppointFirstAdministrators.AlreadyAdministered);
    }

    [Theory, BothEngines]
    public async Task Appoint_WhenOneAloneIsLeft_WorksAgain(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        (await CountAsync(office)).ShouldBe(new OfficerCount(0, 0));
        await RunAsync(office, Lan, Son);
        (await CountAsync(office)).ShouldBe(new OfficerCount(2, 2));
        await office.DisableAsync((await office.SignInAsync("son.le", "đường xa vạn dặm")).Value.Id);
        (await CountAsync(office)).ShouldBe(new OfficerCount(2, 1));

        var another = new NewOfficer("cuc.do", "Đỗ Thị Cúc", TestOffice.Chosen("cúc vàng mùa thu"));
        (await RunAsync(office, Bay, another)).Refusal.ShouldBeNull();

        (await office.SignInAsync("cuc.do", "cúc vàng mùa thu")).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Appoint_ByAnAdministrator_IsRefused(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);

        (await RunAsync(office, Lan, Son, TestOffice.First)).Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    private static Task<Outcome<Done>> RunAsync(
        TestOffice office,
        NewOfficer first,
        NewOfficer second,
        Authority? authority = null
    ) =>
        office.Registry.RunAsync(
            AppointFirstAdministrators.Kind,
            act => Operation.RunAsync(act, first, second, default),
            authority ?? Authority.OfSystem("console", [.. Role.System.Permissions])
        );

    private static async Task<OfficerCount> CountAsync(TestOffice office)
    {
        await using var session = await office.Registry.Store.ReadAsync(default);
        return await OfficerCount.OfAsync(session, office.Registry.Clock.GetUtcNow(), default);
    }

    private static async Task<Authority> AuthorityAsync(TestOffice office, string name, string password)
    {
        var signedIn = (await office.SignInAsync(name, password)).Value;
        return (await office.Desks.SitAsync(signedIn.DeskAt(signedIn.Posts[0]), default)).Value.Authority;
    }
}
