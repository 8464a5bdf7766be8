using System.Text.RegularExpressions;
using CanCuoc.Access;
using CanCuoc.Enrolment;
using CanCuoc.Invented.Portraits;
using CanCuoc.Invented.Prints;
using CanCuoc.Ledger;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

/// <summary>
/// One person, one card, as officers meet it in their pages: whoever comes again under another name is found by finger alone, by face
/// alone and by both; an honest twin is cleared by two examiners. Among some hundred people, or as many as CANCUOC_GALLERY says.
/// </summary>
public sealed partial class DuplicatePagesTests(Browser browser, CountryOfBodies country)
    : IClassFixture<CountryOfBodies>
{
    private static readonly (string, string)[] Why =
    [
        ("purpose", Purpose.PublicService.Code),
        ("ground", "Luật 26/2023/QH15, Điều 10"),
        ("reference", "HS-7"),
    ];

    public enum Likeness
    {
        Fingers,
        Face,
        Both,
    }

    [Theory, InlineData(Likeness.Fingers), InlineData(Likeness.Face), InlineData(Likeness.Both)]
    public async Task Applicant_WhoComesAgainUnderAnotherName_GoesToTheExaminers(Likeness likeness)
    {
        var seed = country.FirstSeed + (10 * (ulong)likeness);
        var first = new Comer(InventedFace.Of(seed), InventedHands.Of(seed));
        var honest = await ScreenedAsync(first, day: 1);
        var again = likeness switch
        {
            Likeness.Fingers => first with { Face = InventedFace.Of(seed + 1) },
            Likeness.Face => first with { Hands = null },
            _ => first,
        };

        var found = await ScreenedAsync(again, day: 2);

        (await ReadAsync("pheduyet", honest)).ShouldContain("value=\"Approve\"");
        await using var visit = await VisitAsync("pheduyet", found);
        (await visit.Page.ContentAsync()).ShouldContain("1 người giống về khuôn mặt hoặc vân tay");
        await visit.AssertSoundAsync();
        await JudgeAsync("giamdinh", Opinion.SamePerson);
        await JudgeAsync("giamdinh2", Opinion.SamePerson);
        var judged = await ReadAsync("pheduyet", found);
        judged.ShouldContain("value=\"Reject\"");
        judged.ShouldNotContain("value=\"Approve\"");
    }

    [Fact]
    public async Task Twin_WhoIsHonest_IsClearedByTwoExaminers()
    {
        var seed = country.FirstSeed + 50;
        var face = InventedFace.Of(seed);
        await ScreenedAsync(new Comer(face, InventedHands.Of(seed)), day: 1);

        var twin = await ScreenedAsync(new Comer(face.Twin(), InventedHands.Of(seed + 1)), day: 1);

        (await ReadAsync("pheduyet", twin)).ShouldContain("1 người giống về khuôn mặt hoặc vân tay");
        await JudgeAsync("giamdinh", Opinion.DifferentPersons);
        await JudgeAsync("giamdinh2", Opinion.DifferentPersons);
        await using var visit = await VisitAsync("pheduyet", twin);
        (await visit.Page.ContentAsync()).ShouldContain("value=\"Approve\"");
        await visit.AssertSoundAsync();
    }

    /// <summary>Somebody applies, is captured and screened; gives where the application is.</summary>
    private async Task<string> ScreenedAsync(Comer comer, int day)
    {
        using var counter = await SignedInAsync("tiepnhan");
        var search = await counter.PostAsync("/persons", [("_handler", "search"), .. Why, ("number", country.Next())]);
        var record = Record().Match(await FormVisitor.TextOfAsync(search)).Groups["address"].Value;
        using var opened = await counter.PostAsync(record, ("_handler", "open-application"));
        var address = FormVisitor.WayOf(opened).ShouldNotBeNull(await FormVisitor.TextOfAsync(opened));
        using var taken = await counter.PostFilesAsync(
            address,
            comer.Pictures(day),
            [.. await StepAsync(counter, address, ApplicationAction.AttachCapture), .. comer.Absent]
        );
        await TakeAsync(counter, address, ApplicationAction.CompleteCapture, comer.Absent);
        using var approver = await SignedInAsync("pheduyet");
        await TakeAsync(approver, address, ApplicationAction.FindClear, []);
        return address;
    }

    private static async Task TakeAsync(
        FormVisitor officer,
        string address,
        ApplicationAction step,
        IReadOnlyList<(string, string)> fields
    )
    {
        using var answer = await officer.PostAsync(address, [.. await StepAsync(officer, address, step), .. fields]);
        FormVisitor.WayOf(answer).ShouldBe(address, await FormVisitor.TextOfAsync(answer));
    }

    private static async Task<(string, string)[]> StepAsync(
        FormVisitor officer,
        string address,
        ApplicationAction step
    ) =>
        [
            ("_handler", "step"),
            ("version", Version().Match(await officer.ReadAsync(address)).Groups["version"].Value),
            ("step", $"{step}"),
        ];

    private async Task JudgeAsync(string examiner, Opinion opinion)
    {
        await using var visit = await VisitAsync(examiner, "/doubts");
        var page = visit.Page;
        await page.SendAsync();
        page.Url.ShouldContain("/doubts/");
        await visit.AssertSoundAsync();
        await page.CheckAsync($"input[value={opinion}]");
        await page.FillAsync("#reason", "Đã so từng ngón và khuôn mặt.");
        await page.SendAsync(".opinion button");
        page.Url.ShouldEndWith("/doubts?given");
    }

    private async Task<Visit> VisitAsync(string officer, string address)
    {
        var visit = await browser.VisitAsync($"{country.Address}sign-in", new Look());
        await visit.Page.FillAsync("input[name=SignInName]", officer);
        await visit.Page.FillAsync("input[name=Secret]", DemonstrationOfficers.KnownPassword);
        await visit.Page.SendAsync();
        await visit.Page.GotoAsync($"{country.Address.TrimEnd('/')}{address}");
        return visit;
    }

    private async Task<string> ReadAsync(string officer, string address)
    {
        using var visitor = await SignedInAsync(officer);
        return await visitor.ReadAsync(address);
    }

    private async Task<FormVisitor> SignedInAsync(string officer)
    {
        var visitor = new FormVisitor(country.Address);
        using var answer = await visitor.PostAsync(
            "/sign-in",
            ("_handler", "sign-in"),
            ("SignInName", officer),
            ("Secret", DemonstrationOfficers.KnownPassword)
        );
        FormVisitor.WayOf(answer).ShouldBe("/");
        return visitor;
    }

    [GeneratedRegex("name=\"version\" value=\"(?<version>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();

    [GeneratedRegex("href=\"(?<address>/person\\?ticket=[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Record();
}
