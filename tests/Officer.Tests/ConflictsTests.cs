using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

public sealed class ConflictsTests
{
    private const string Page = "/conflicts";

    private static readonly (string, string)[] Paper = [("rank", "Paper"), ("paper", "Giấy khai sinh 12/1990")];

    [Fact]
    public async Task Conflict_ShowsBothSourcesAndWhoChecks_AndTaken_TheNextComes()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DisagreeAsync();
        using var officer = await site.SignedInAsync("cutru");

        var first = await officer.ReadAsync(Page);
        var second = await SettleAsync(officer, first, [("action", "Take"), .. Paper]);

        first.ShouldContain("02/01/1990");
        first.ShouldContain("01/02/1990");
        first.ShouldContain("ho-so-2021.xml");
        first.ShouldContain("cơ quan đăng ký hộ tịch");
        first.ShouldContain("Luật 60/2014/QH13");
        second.ShouldContain("Đã ghi quyết định");
        second.ShouldContain("Nguyễn Văn C");
        (await ManAsync(site)).BirthDate.ToString().ShouldBe("01/02/1990");
    }

    [Fact]
    public async Task Conflict_DecidedWrongly_IsUndoneAndComesAgain()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DisagreeAsync();
        using var officer = await site.SignedInAsync("cutru");
        var first = await officer.ReadAsync(Page);
        await SettleAsync(officer, first, [("action", "Take"), .. Paper]);

        var undone = await SendAsync(officer, "reopen", [("key", KeyOf(first))]);
        var twice = await SendAsync(officer, "reopen", [("key", KeyOf(first))]);

        KeyOf(undone).ShouldBe(KeyOf(first));
        (await ManAsync(site)).BirthDate.ToString().ShouldBe("02/01/1990");
        twice.ShouldContain(ConflictFlow.NotDecided.Text.Vietnamese);
    }

    [Fact]
    public async Task Conflict_WhereNeitherIsRight_TakesWhatIsTyped()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DisagreeAsync();
        using var officer = await site.SignedInAsync("cutru");
        var first = await officer.ReadAsync(Page);
        (string, string)[] Born(string month) =>
            [
                ("action", "Correct"),
                ("birth-date.Day", "3"),
                ("birth-date.Month", month),
                ("birth-date.Year", "1990"),
                .. Paper,
            ];

        var refused = await SettleAsync(officer, first, Born("13"));
        var second = await SettleAsync(officer, first, Born("3"));
        await SettleAsync(
            officer,
            second,
            [("action", "Correct"), ("father.kind", "name"), ("father.name", "Nguyễn Văn D"), .. Paper]
        );

        refused.ShouldContain("birth-date-error");
        var man = await ManAsync(site);
        (man.BirthDate.ToString(), man.Father!.Name!.Value.Full).ShouldBe(("03/03/1990", "Nguyễn Văn D"));
    }

    [Fact]
    public async Task Conflict_WithoutAnswerOrEvidence_SaysSoAtTheField()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DisagreeAsync();
        using var officer = await site.SignedInAsync("cutru");
        var first = await officer.ReadAsync(Page);

        var unsaid = await SettleAsync(officer, first, []);
        var unproved = await SettleAsync(officer, first, [("action", "Keep")]);
        var weak = await SettleAsync(
            officer,
            first,
            [("action", "Keep"), ("rank", "Statement"), ("paper", "Lời khai")]
        );
        var stale = await SettleAsync(
            officer,
            first.Replace("value=\"1\"", "value=\"9\""),
            [("action", "Keep"), .. Paper]
        );

        unsaid.ShouldContain(SettleConflict.NoAnswer.Text.Vietnamese);
        unsaid.ShouldContain("action-error");
        unproved.ShouldContain("rank-error");
        weak.ShouldContain(CorrectPerson.WeakerEvidence.Text.Vietnamese);
        stale.ShouldContain("LED-03");
    }

    [Fact]
    public async Task Conflict_LeftForLater_ShowsTheNextAndSaysWhenThereIsNone()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DisagreeAsync();
        using var officer = await site.SignedInAsync("cutru");
        var first = KeyOf(await officer.ReadAsync(Page));

        var second = await officer.ReadAsync($"{Page}?after={first}");
        var none = await officer.ReadAsync($"{Page}?after={KeyOf(second)}");

        KeyOf(second).ShouldNotBe(first);
        none.ShouldContain("Hết trường hợp ở phía sau.");
    }

    [Fact]
    public async Task Conflict_ByAPostThatMayNot_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DisagreeAsync();
        using var counter = await site.SignedInAsync("tiepnhan");

        var page = await counter.ReadAsync(Page);

        page.ShouldContain("LED-01");
        page.ShouldNotContain("Nguyễn");
        (await counter.ReadAsync("/")).ShouldNotContain(Page);
    }

    private static async Task<PersonDetails> ManAsync(OfficerSite site) =>
        (
            await site.Registry.RunAsync(
                ReadPerson.Kind,
                act => new ReadPerson().RunAsync(act, PersonalNumber.Parse("001090000123", null), default)
            )
        )
            .Value
            .Details;

    private static Task<string> SettleAsync(FormVisitor officer, string page, params (string, string)[] fields) =>
        SendAsync(officer, "settle", [("key", KeyOf(page)), ("version", ValueOf(page, "version")), .. fields]);

    /// <summary>What the page says, or the page that follows once it is done.</summary>
    private static async Task<string> SendAsync(FormVisitor officer, string form, (string, string)[] fields)
    {
        using var answer = await officer.PostAsync(Page, [("_handler", form), .. fields]);
        return FormVisitor.WayOf(answer) is { } way
            ? await officer.ReadAsync(way)
            : await FormVisitor.TextOfAsync(answer);
    }

    /// <summary>Of the case to be decided; a page may show the one that was decided before it.</summary>
    private static string KeyOf(string page) =>
        ValueOf(page[Math.Max(0, page.IndexOf("value=\"settle\"", StringComparison.Ordinal))..], "key");

    private static string ValueOf(string page, string name)
    {
        var before = $"name=\"{name}\" value=\"";
        var begin = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return page[begin..page.IndexOf('"', begin)];
    }
}
