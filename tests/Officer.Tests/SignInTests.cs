using System.Net;
using System.Text.RegularExpressions;
using CanCuoc.Access;
using CanCuoc.Testing;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class SignInTests
{
    [Fact]
    public async Task SignIn_WithNameAndPassword_OpensTheDesk()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("tiepnhan");

        var page = await officer.ReadAsync("/");

        page.ShouldContain("Nông Thị Lụa");
        page.ShouldContain("Công an phường Mẫu");
    }

    [Theory, InlineData("tiepnhan", "sai-mat-khau-roi"), InlineData("khongco", DemonstrationOfficers.KnownPassword)]
    public async Task SignIn_WithWrongNameOrPassword_SaysTheSame(string name, string password)
    {
        await using var site = await OfficerSite.OpenAsync();
        using var stranger = site.Visitor();

        using var answer = await stranger.SignInAsync(name, password);

        (await FormVisitor.TextOfAsync(answer)).ShouldContain(SignIn.WrongNameOrPassword.Text.Vietnamese);
        (await stranger.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_AfterTooManyFailures_IsLocked()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var stranger = site.Visitor();
        for (var failure = 0; failure < 5; failure++)
            (await stranger.SignInAsync("tiepnhan", "sai-mat-khau-roi")).Dispose();

        using var answer = await stranger.SignInAsync("tiepnhan", DemonstrationOfficers.KnownPassword);

        (await FormVisitor.TextOfAsync(answer)).ShouldContain(SignIn.Locked.Text.Vietnamese);
    }

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var stranger = site.Visitor();

        using var answer = await stranger.PostBareAsync("/sign-in", ("_handler", "sign-in"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await FormVisitor.TextOfAsync(answer)).ShouldContain("Không mở được trang này");
    }

    [Fact]
    public async Task SignIn_WithSeveralPosts_AsksAtWhichOne()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.AssignAsync(await site.FindAsync("tiepnhan"), "MAU-CT");
        using var officer = site.Visitor();

        using var asked = await officer.SignInAsync("tiepnhan", DemonstrationOfficers.KnownPassword);
        var page = await FormVisitor.TextOfAsync(asked);
        using var begun = await ChooseAsync(officer, page, "MAU-CT");

        page.ShouldContain("Hôm nay bạn làm ở chức vụ nào?");
        FormVisitor.WayOf(begun).ShouldBe("/");
        (await officer.ReadAsync("/")).ShouldContain("Cán bộ đăng ký, quản lý cư trú");
    }

    [Fact]
    public async Task Choose_APostOfSomebodyElse_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.AssignAsync(await site.FindAsync("tiepnhan"), "MAU-CT");
        using var officer = site.Visitor();
        using var asked = await officer.SignInAsync("tiepnhan", DemonstrationOfficers.KnownPassword);

        using var answer = await ChooseAsync(officer, await FormVisitor.TextOfAsync(asked), "MAU-PD");

        (await FormVisitor.TextOfAsync(answer)).ShouldContain(Desks.PostNotHeld.Text.Vietnamese);
        (await officer.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Choose_WithATicketOfOnesOwnMaking_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var stranger = site.Visitor();

        using var answer = await stranger.PostAsync(
            "/sign-in",
            ("_handler", "post"),
            ("Ticket", "CfDJ8AAAA"),
            ("Post", "MAU-TN")
        );

        (await FormVisitor.TextOfAsync(answer)).ShouldContain(Desks.SessionEnded.Text.Vietnamese);
    }

    [Fact]
    public async Task SignOut_ByTheButton_EndsTheSession()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("tiepnhan");

        using var answer = await officer.PostFromAsync("/", "/sign-out");

        FormVisitor.WayOf(answer).ShouldBe("/sign-in");
        FormVisitor.WayOf(await officer.GetAsync("/")).ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Stay_FifteenIdleMinutes_EndsAndSaysSo()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("tiepnhan");

        site.Registry.Clock.Advance(TimeSpan.FromMinutes(14));
        await officer.ReadAsync("/");
        site.Registry.Clock.Advance(TimeSpan.FromMinutes(16));
        using var answer = await officer.GetAsync("/");

        FormVisitor.WayOf(answer).ShouldBe("/sign-in?ended");
        (await officer.ReadAsync("/sign-in?ended")).ShouldContain("Phiên làm việc đã kết thúc");
    }

    [Fact]
    public async Task ChangePassword_AtTheDesk_EndsTheSessionAtTheNextStep()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("tiepnhan");

        using var changed = await ChangeAsync(site, "mat-khau-moi-2026", "mat-khau-moi-2026");
        using var next = await officer.GetAsync("/");

        FormVisitor.WayOf(changed).ShouldBe("/sign-in");
        FormVisitor.WayOf(next).ShouldBe("/sign-in?ended");
    }

    [Fact]
    public async Task ChangePassword_TypedDifferently_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();

        using var answer = await ChangeAsync(site, "mat-khau-moi-2026", "mat-khau-moi-2027");

        (await FormVisitor.TextOfAsync(answer)).ShouldContain(Password.NotRepeated.Text.Vietnamese);
    }

    [Fact]
    public async Task SignIn_WhereThePeopleAreReal_ListsNoAccount()
    {
        await using var real = await OfficerSite.OpenAsync(isDemonstration: false);
        await using var invented = await OfficerSite.OpenAsync();
        using var stranger = real.Visitor();
        using var other = invented.Visitor();

        (await stranger.ReadAsync("/sign-in")).ShouldNotContain(DemonstrationOfficers.KnownPassword);
        (await other.ReadAsync("/sign-in")).ShouldContain(DemonstrationOfficers.KnownPassword);
    }

    private static Task<HttpResponseMessage> ChooseAsync(FormVisitor officer, string page, string post) =>
        officer.PostAsync(
            "/sign-in",
            ("_handler", "post"),
            ("Ticket", Ticket().Match(page).Groups["ticket"].Value),
            ("Post", post)
        );

    private static async Task<HttpResponseMessage> ChangeAsync(OfficerSite site, string chosen, string again)
    {
        using var visitor = site.Visitor();
        return await visitor.PostAsync(
            "/password",
            ("_handler", "password"),
            ("name", "tiepnhan"),
            ("old", DemonstrationOfficers.KnownPassword),
            ("password", chosen),
            ("again", again)
        );
    }

    [GeneratedRegex("name=\"Ticket\" value=\"(?<ticket>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ticket();
}
