using System.Text.RegularExpressions;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Testing;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class DoubtTests
{
    private const string Why = "Chín chi tiết khớp ở vùng tâm.";

    [Fact]
    public async Task Doubt_FoundToBeTwoPersons_IsClearedByTwoExaminers()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (application, _) = await site.DoubtAsync();
        using var approver = await site.SignedInAsync("pheduyet");
        var address = $"/applications/{application.Id.Value}";

        var before = await approver.ReadAsync(address);
        await JudgeAsync(site, "giamdinh", Opinion.DifferentPersons);
        var between = await approver.ReadAsync(address);
        await JudgeAsync(site, "giamdinh2", Opinion.DifferentPersons);

        before.ShouldContain("giám định viên chưa kết luận");
        before.ShouldNotContain("value=\"ResolveDoubt\"");
        Bare(between).ShouldBe(Bare(before));
        (await approver.ReadAsync(address)).ShouldContain("value=\"Approve\"");
    }

    [Fact]
    public async Task Doubt_FoundToBeOnePerson_NamesTheOtherAndCanOnlyBeRejected()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (application, other) = await site.DoubtAsync();
        using var approver = await site.SignedInAsync("pheduyet");
        await JudgeAsync(site, "giamdinh", Opinion.SamePerson);
        await JudgeAsync(site, "giamdinh2", Opinion.DifferentPersons);

        await JudgeAsync(site, "giamdinh3", Opinion.SamePerson);

        var page = await approver.ReadAsync($"/applications/{application.Id.Value}");
        page.ShouldContain($"{other.Number}");
        page.ShouldContain("value=\"Reject\"");
        page.ShouldNotContain("value=\"Approve\"");
        (await approver.ReadAsync("/")).ShouldContain("Trùng với người khác");
    }

    [Fact]
    public async Task Case_OfAnother_OpensForNobodyElse()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DoubtAsync();
        using var first = await site.SignedInAsync("giamdinh");
        using var second = await site.SignedInAsync("giamdinh2");
        var address = await TakeAsync(first);

        (await first.ReadAsync(address)).ShouldContain("data:image/png;base64,");
        foreach (var stranger in (FormVisitor[])[second, await site.SignedInAsync("pheduyet")])
        {
            (await stranger.ReadAsync(address)).ShouldNotContain("data:image");
            stranger.Dispose();
        }
    }

    [Fact]
    public async Task Case_OnThePage_TellsNoNameNumberOrApplication()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (_, other) = await site.DoubtAsync();
        using var examiner = await site.SignedInAsync("giamdinh");

        var page = Pictures().Replace(await examiner.ReadAsync(await TakeAsync(examiner)), "");

        foreach (var told in (string[])[$"{other.Number}", "Trần Thị Ngọc An", "Lý Thanh Bình", "/applications/"])
            page.ShouldNotContain(told);
    }

    [Fact]
    public async Task Case_OnThePage_MayRunItsOwnScriptAloneAndIsNotKept()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DoubtAsync();
        using var examiner = await site.SignedInAsync("giamdinh");

        using var answer = await examiner.GetAsync(await TakeAsync(examiner));

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldEndWith("; script-src 'self'");
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task Opinion_WithoutAnswerOrReason_IsRefusedAtTheField()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DoubtAsync();
        using var examiner = await site.SignedInAsync("giamdinh");
        var address = await TakeAsync(examiner);

        var none = await examiner.SendAsync(address, "opinion", ("reason", Why));
        var silent = await examiner.SendAsync(address, "opinion", ("opinion", nameof(Opinion.SamePerson)));

        none.ShouldContain(GiveOpinion.OpinionMissing.Code);
        none.ShouldContain(Why);
        silent.ShouldContain(ResolveDoubt.RemarkMissing.Code);
    }

    [Fact]
    public async Task Opinion_WithAnotherCaseWaiting_GoesStraightToIt()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DoubtAsync();
        await site.DoubtAsync();
        using var examiner = await site.SignedInAsync("giamdinh");
        var first = await TakeAsync(examiner);

        var next = await GiveAsync(examiner, first, Opinion.CannotTell);
        var last = await GiveAsync(examiner, next, Opinion.CannotTell);

        next.ShouldStartWith("/doubts/");
        next.ShouldNotBe(first);
        last.ShouldBe("/doubts?given");
        (await examiner.ReadAsync(last)).ShouldContain("Không còn vụ việc nào chờ bạn");
        (await examiner.ReadAsync(first)).ShouldContain("Bạn đã cho ý kiến về vụ việc này");
    }

    [Fact]
    public async Task Measures_AreShownToTheHeadAndToNobodyElse()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DoubtAsync();
        await JudgeAsync(site, "giamdinh", Opinion.SamePerson);
        using var head = await site.SignedInAsync("truonggd");
        using var examiner = await site.SignedInAsync("giamdinh");

        (await head.ReadAsync("/examiners")).ShouldContain("Sùng Thị Nhìn");
        (await head.SendAsync("/examiners", "rate", ("oneIn", "một"))).ShouldContain(SetKnownPairRate.OutOfRange.Code);
        using var set = await head.PostAsync("/examiners", ("_handler", "rate"), ("oneIn", "30"));
        (await head.ReadAsync("/examiners")).ShouldContain("value=\"30\"");
        var refused = await examiner.ReadAsync("/examiners");
        refused.ShouldContain(Acts.NotPermitted.Text.Vietnamese);
        refused.ShouldNotContain("Cặp đã biết");
        (await examiner.ReadAsync("/")).ShouldNotContain("href=\"/examiners\"");
    }

    [Fact]
    public async Task Take_WithoutThePermission_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DoubtAsync();
        using var counter = await site.SignedInAsync("tiepnhan");

        (await counter.SendAsync("/doubts", "take")).ShouldContain(Acts.NotPermitted.Code);
    }

    private static async Task JudgeAsync(OfficerSite site, string examiner, Opinion opinion)
    {
        using var visitor = await site.SignedInAsync(examiner);
        (await GiveAsync(visitor, await TakeAsync(visitor), opinion)).ShouldBe("/doubts?given");
    }

    private static async Task<string> TakeAsync(FormVisitor examiner)
    {
        using var answer = await examiner.PostAsync("/doubts", ("_handler", "take"));
        return FormVisitor.WayOf(answer).ShouldNotBeNull();
    }

    private static async Task<string> GiveAsync(FormVisitor examiner, string address, Opinion opinion)
    {
        using var answer = await examiner.PostAsync(
            address,
            ("_handler", "opinion"),
            ("opinion", $"{opinion}"),
            ("reason", Why)
        );
        return FormVisitor.WayOf(answer).ShouldNotBeNull();
    }

    /// <summary>The page without what differs each time it is asked for.</summary>
    private static string Bare(string page) => Token().Replace(page, "");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]+\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("data:image/[^\"]+", RegexOptions.None, 1000)]
    private static partial Regex Pictures();
}
