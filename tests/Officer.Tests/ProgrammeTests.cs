using CanCuoc.Population;
using CanCuoc.Programme;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

public sealed class ProgrammeTests(Browser browser)
{
    [Fact]
    public async Task Board_BeforeTheStart_ShowsTheGatesAndOpensBothOnlyWhenTheyAreMet()
    {
        await using var site = await OfficerSite.OpenAsync(systemsOpen: false);
        using var board = await site.SignedInAsync("bandieuhanh");

        var early = await SendAsync(board, "/programme", "open");
        early.ShouldContain(OpenTogether.NotReady.Text.Vietnamese);
        await SendAsync(board, "/programme", "judge");
        (await board.ReadAsync("/programme")).ShouldContain("Có 0 người.");

        await PeopleAsync(site);
        await SendAsync(board, "/programme", "judge");
        await SendAsync(board, "/programme", "open");

        var page = await board.ReadAsync("/programme");
        page.ShouldContain("Hai hệ thống đang vận hành");
        page.ShouldContain("Có 1 người.");
        page.ShouldNotContain("Khai trương đồng thời</button>");
    }

    [Fact]
    public async Task Difficulty_RaisedByACounter_StandsOnTheBoardAndIsAnswered()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");
        using var board = await site.SignedInAsync("bandieuhanh");

        (await SendAsync(counter, "/difficulty", "raise", ("Text", " "))).ShouldContain(
            RaiseDifficulty.TextUnfit.Text.Vietnamese
        );
        await SendAsync(
            counter,
            "/difficulty",
            "raise",
            ("About", "Supplies"),
            ("Province", "04"),
            ("Text", "Hết phôi")
        );
        var raised = await board.ReadAsync("/programme");
        raised.ShouldContain("Hết phôi");
        raised.ShouldContain("Tỉnh Cao Bằng");

        (await SendAsync(board, "/difficulty/1", "answer", ("Answer", ""))).ShouldContain(
            RaiseDifficulty.TextUnfit.Text.Vietnamese
        );
        await SendAsync(board, "/difficulty/1", "answer", ("Answer", "Đã gửi 500 phôi"));

        (await board.ReadAsync("/programme")).ShouldContain("Đã gửi 500 phôi");
        (await board.ReadAsync("/difficulty/1")).ShouldContain(AnswerDifficulty.NotOpen.Text.Vietnamese);
    }

    [Fact]
    public async Task Board_ForAPostWithoutThePermission_IsRefusedAndNotOffered()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var counter = await site.SignedInAsync("tiepnhan");

        var page = await counter.ReadAsync("/programme");

        page.ShouldContain(Ledger.Acts.NotPermitted.Text.Vietnamese);
        page.ShouldNotContain("href=\"/programme\"");
    }

    [Theory]
    [InlineData("/programme")]
    [InlineData("/difficulty")]
    [InlineData("/difficulty/1")]
    public async Task Pages_InBothLanguagesAndWidths_AreAccessible(string path)
    {
        await using var site = await OfficerSite.OpenAsync(systemsOpen: false);
        await PeopleAsync(site);
        using (var counter = await site.SignedInAsync("tiepnhan"))
            await SendAsync(counter, "/difficulty", "raise", ("About", "Network"), ("Text", "Đường truyền chậm"));
        foreach (var (language, width) in new[] { ("vi", 1280), ("en", 1280), ("vi", 390), ("en", 390) })
        {
            await AxeCheck.AssertAccessibleAsync(
                browser,
                $"{site.Address}/sign-in?lang={language}",
                new Look(width),
                async page =>
                {
                    await page.SignInAsync("bandieuhanh");
                    await page.GotoAsync(site.Address + path);
                    (await page.Locator("main h1").CountAsync()).ShouldBe(1);
                }
            );
        }
    }

    private static async Task<string> SendAsync(
        FormVisitor officer,
        string path,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await officer.PostAsync(path, [("_handler", form), .. fields]);
        return await FormVisitor.TextOfAsync(answer);
    }

    private static async Task PeopleAsync(OfficerSite site)
    {
        var register = new RegisterPerson();
        await site.Registry.Acts.RunAsync(
            TestRegistry.Everybody,
            RegisterPerson.Kind with
            {
                IsPreparing = true,
            },
            TestRegistry.Why,
            act => register.RunAsync(act, Invented.An, null, new(EvidenceRank.Paper, "test"), default),
            default
        );
    }
}
