using CanCuoc.OfficerDoor.Pages;
using CanCuoc.OfficerDoor.Pages.Amending;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

public sealed class MergeTests(Browser browser)
{
    private static readonly PersonDetails Twice = Invented.Binh with
    {
        Name = PersonName.Parse("Lý Thành Bình", null),
        Phone = "0922222222",
    };

    /// <summary>Two records of one man are merged and taken apart again without a hand on the mouse.</summary>
    [Fact]
    public async Task MergeAndUndo_ByKeyboard_LeavesBothRecordsAsTheyWere()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (kept, other) = (await site.RegisterAsync(Invented.Binh), await site.RegisterAsync(Twice));
        using var officer = await site.SignedInAsync("cutru");
        var record = await officer.RecordOfAsync(kept);
        await using var visit = await browser.VisitAsync($"{site.Address}/sign-in", new Look());
        var page = visit.Page;
        await page.SignInAsync("cutru");
        await page.GotoAsync($"{site.Address}/persons");
        await SearchAsync(page, kept);

        await PressAsync(page, MergePage.Title.Vietnamese);
        await TypeAsync(page, "number", $"{other.Number}");
        await page.EnterAsync();
        await visit.AssertSoundAsync();
        await TypeAsync(page, "paper", "Biên bản xác minh 3/2026");
        await page.Locator("[name=rank]").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("button[value=mine]").FocusAsync();
        await page.EnterAsync();
        (await site.ReadAsync(other.Id)).MergedInto.ShouldBe(kept.Id);

        await PressAsync(page, MergePage.Title.Vietnamese);
        await PressAsync(page, "tách ra");
        await page.Locator("table").WaitForAsync();
        await visit.AssertSoundAsync();
        await TypeAsync(page, "paper", "Biên bản xác minh 4/2026");
        await page.Locator("[name=rank]").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("main button").FocusAsync();
        await page.EnterAsync();

        (await site.ReadAsync(other.Id)).Details.ShouldBe(other.Details);
        (await site.ReadAsync(other.Id)).MergedInto.ShouldBeNull();
        (await site.ReadAsync(kept.Id)).ShouldBe(kept);
        record.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Merge_WithItselfOrNobody_IsRefusedAtTheField()
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(Invented.Binh);
        using var officer = await site.SignedInAsync("cutru");
        var merge = (await officer.RecordOfAsync(person)).Replace("/person?", "/merge?", StringComparison.Ordinal);
        Task<string> Compare(string number) =>
            officer.SendAsync(merge, "merge", ("step", "compare"), ("number", number));

        (await Compare($"{person.Number}")).ShouldContain(MergePersons.SameRecord.Text.Vietnamese);
        (await Compare("079184999999")).ShouldContain(ReadPerson.NotFound.Text.Vietnamese);
        (await Compare("12")).ShouldContain(PersonalNumber.NotTwelveDigits.Text.Vietnamese);
    }

    [Fact]
    public async Task Undo_OfAChange_ShowsTheRecordAsItWillReadAndThenReadsSo()
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(Invented.Binh);
        var changed = await site.AmendAsync(person, person.Details with { Phone = "0933333333" });
        using var officer = await site.SignedInAsync("cutru");
        var undo = (await officer.RecordOfAsync(person)).Replace("/person?", "/undo?", StringComparison.Ordinal);
        var address = $"{undo}&act={changed.Act.Value}";

        (await officer.ReadAsync(address)).ShouldContain("0933333333");
        (await officer.SendAsync(address, "undo", ("versions", "2"))).ShouldContain(EventTyped.NoRank.Text.Vietnamese);
        (
            await officer.SendAsync(address, "undo", ("versions", "1"), ("rank", "Paper"), ("paper", "BB 5"))
        ).ShouldContain(Ledger.Acts.ChangedMeanwhile.Text.Vietnamese);
        await officer.SendAsync(address, "undo", ("versions", "2"), ("rank", "Paper"), ("paper", "BB 5"));

        (await site.ReadAsync(person.Id)).Details.ShouldBe(person.Details);
        foreach (var act in (string[])["999999", "abc", ""])
            (await officer.ReadAsync($"{undo}&act={act}")).ShouldContain(UndoAct.NothingOfIt.Text.Vietnamese);
    }

    private static async Task SearchAsync(IPage page, PersonRecord person)
    {
        await TypeAsync(page, "number", $"{person.Number}");
        await TypeAsync(page, "ground", "Luật 26/2023/QH15, Điều 10");
        await TypeAsync(page, "reference", "HS-9");
        await page.Locator("[name=purpose]").FocusAsync();
        await page.Keyboard.TypeAsync("Giải");
        await page.Locator("[name=purpose]").SelectOptionAsync("public-service");
        await page.Locator("main button").FocusAsync();
        await page.EnterAsync();
        await page.Locator(".found a").FocusAsync();
        await page.EnterAsync();
    }

    private static async Task TypeAsync(IPage page, string name, string text)
    {
        await page.PaintedAsync();
        await page.Locator($"[name={name}]").FocusAsync();
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(IPage page, string link)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link }).First.FocusAsync();
        await page.EnterAsync();
    }
}
