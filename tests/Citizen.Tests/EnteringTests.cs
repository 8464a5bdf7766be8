using System.Net;
using CanCuoc.Access;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.CitizenDoor.Tests;

public sealed class EnteringTests
{
    [Fact]
    public async Task Enter_WithNumberAndDateOfBirth_LeadsToTheOwnRecord()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var an = site.Visitor();

        using var answer = await an.EnterAsync(await site.RegisterAsync(Invented.An));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith("/record");
        (await an.ReadAsync("/record")).ShouldContain("Trần Thị Ngọc An");
    }

    [Fact]
    public async Task Enter_WhoIsInAlready_GoesOnToTheRecord()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var an = site.Visitor();
        await an.EnterAsync(await site.RegisterAsync(Invented.An));

        using var answer = await an.GetAsync("/");

        answer.Headers.Location!.ToString().ShouldEndWith("/record");
    }

    [Fact]
    public async Task Enter_WithAWrongDateOrAnUnknownNumber_HearsTheSameSentence()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var stranger = site.Visitor();

        var wrongDate = await stranger.TryAsync(an.Number!.Value, Invented.Binh.BirthDate);
        var nobody = await stranger.TryAsync(Nobodys, Invented.Binh.BirthDate);

        wrongDate.ShouldContain(EnterAsCitizen.WrongPair.Text.Vietnamese);
        Plain(nobody).ShouldBe(Plain(wrongDate).Replace($"{an.Number}", $"{Nobodys}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Enter_WithAWrongDate_IsKeptInTheHoldersTrail()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var stranger = site.Visitor();

        await stranger.TryAsync(an.Number!.Value, Invented.Binh.BirthDate);

        (await site.Registry.TrailAsync(an.Id)).ShouldContain(line => line.Fact == nameof(CitizenEntryFailed));
    }

    [Fact]
    public async Task Enter_AfterFiveFailures_IsLockedForFifteenMinutes()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var stranger = site.Visitor();
        for (var failure = 0; failure < 5; failure++)
            await stranger.TryAsync(an.Number!.Value, Invented.Binh.BirthDate);

        var locked = await stranger.TryAsync(an.Number!.Value, an.Details.BirthDate);
        site.Registry.Clock.Advance(TimeSpan.FromMinutes(15));
        using var later = await stranger.EnterAsync(an);

        locked.ShouldContain(SignIn.Locked.Text.Vietnamese);
        later.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Registry.TrailAsync(an.Id)).ShouldContain(line => line.Refusal == SignIn.Locked.Code);
    }

    [Fact]
    public async Task Enter_WhenOneNumberIsLocked_StaysOpenForOthers()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        var binh = await site.RegisterAsync(Invented.Binh);
        using var stranger = site.Visitor();
        for (var failure = 0; failure < 5; failure++)
            await stranger.TryAsync(an.Number!.Value, Invented.Binh.BirthDate);

        using var answer = await stranger.EnterAsync(binh);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Enter_WithTheYearAlone_IsRefusedEvenIfNoMoreIsKnown()
    {
        await using var site = await CitizenSite.OpenAsync();
        var old = await site.RegisterAsync(Invented.OnlyYear);
        using var visitor = site.Visitor();

        var page = await visitor.TryAsync(old.Number!.Value, old.Details.BirthDate);

        page.ShouldContain(EnterAsCitizen.WholeDateNeeded.Text.Vietnamese);
    }

    [Fact]
    public async Task Enter_WithNothingFilledIn_NamesBothFields()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var visitor = site.Visitor();

        using var answer = await visitor.PostAsync("/", ("_handler", "enter"));
        var page = await FormVisitor.TextOfAsync(answer);

        page.ShouldContain(PersonalNumber.NotTwelveDigits.Text.Vietnamese);
        page.ShouldContain(EnterAsCitizen.WholeDateNeeded.Text.Vietnamese);
    }

    [Fact]
    public async Task Enter_WithADayTheCalendarLacks_SaysSo()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var visitor = site.Visitor();

        using var answer = await visitor.PostAsync(
            "/",
            ("_handler", "enter"),
            ("Birth.Day", "30"),
            ("Birth.Month", "2"),
            ("Birth.Year", "1956")
        );

        (await FormVisitor.TextOfAsync(answer)).ShouldContain(PartialDate.NoSuchDay.Text.Vietnamese);
    }

    [Fact]
    public async Task Enter_WithoutTheFormsToken_IsRefused()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var visitor = site.Visitor();

        using var answer = await visitor.PostBareAsync("/", ("_handler", "enter"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await FormVisitor.TextOfAsync(answer)).ShouldContain("Không mở được trang này");
    }

    [Fact]
    public async Task Enter_WhereThePeopleAreReal_IsImpossible()
    {
        await using var site = await CitizenSite.OpenAsync(isDemonstration: false);
        var an = await site.RegisterAsync(Invented.An);
        using var visitor = site.Visitor();

        (await visitor.ReadAsync("/")).ShouldContain("Bạn sẽ đăng nhập bằng tài khoản định danh điện tử");
        using var answer = await visitor.EnterAsync(an);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.GetAsync("/record")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Leave_ByTheButton_EndsTheSession()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var an = site.Visitor();
        await an.EnterAsync(await site.RegisterAsync(Invented.An));

        using var answer = await an.PostFromAsync("/record", "/sign-out");

        answer.Headers.Location!.ToString().ShouldBe("/");
        (await an.GetAsync("/record")).Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Stay_FifteenIdleMinutes_EndsAndSaysSo()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var an = site.Visitor();
        await an.EnterAsync(await site.RegisterAsync(Invented.An));

        site.Registry.Clock.Advance(TimeSpan.FromMinutes(4));
        await an.ReadAsync("/record");
        site.Registry.Clock.Advance(TimeSpan.FromMinutes(14));
        await an.ReadAsync("/record");
        site.Registry.Clock.Advance(TimeSpan.FromMinutes(16));
        using var answer = await an.GetAsync("/record");

        answer.Headers.Location!.ToString().ShouldBe("/?ended");
        (await an.ReadAsync("/?ended")).ShouldContain("Bạn đã được đăng xuất");
    }

    private static PersonalNumber Nobodys => PersonalNumber.Parse("999156000001", null);

    /// <summary>The page without its token, which is new each time.</summary>
    private static string Plain(string page) => page[..page.IndexOf("<form", StringComparison.Ordinal)];
}
