using CanCuoc.OfficerDoor.Pages.Times;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>The page and the picture of a field in both times.</summary>
public sealed class FieldTests
{
    [Fact]
    public async Task Field_ThatChanged_IsReachedFromTheRecordAndTold()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        await site.AmendAsync(an, Invented.An with { Phone = "0911111111" });
        using var officer = await site.SignedInAsync("tiepnhan");
        var record = await officer.RecordOfAsync(an);

        (await officer.ReadAsync(record)).ShouldContain("field=phone");
        var page = await officer.ReadAsync(FieldOf(record, "phone"));

        page.ShouldContain("0900000000");
        page.ShouldContain("0911111111");
        page.ShouldContain("Quyết định số 7/2026");
        foreach (var field in (string[])["email", "no-such-field", ""])
            (await officer.ReadAsync(FieldOf(record, field))).ShouldContain(FieldPage.NeverChanged.Text.Vietnamese);
    }

    [Fact]
    public async Task Field_ThatMayNotBeShown_IsNotToldToHaveChanged()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        await site.AmendAsync(an, Invented.An with { BloodGroup = BloodGroup.AB });
        using var officer = await site.SignedInAsync("tiepnhan");
        var record = await officer.RecordOfAsync(an);

        (await officer.ReadAsync(record)).ShouldNotContain("/field?");
        (await officer.ReadAsync(FieldOf(record, "blood-group"))).ShouldContain(FieldPage.NeverChanged.Text.Vietnamese);
    }

    /// <summary>However it changed, the areas cover the picture once.</summary>
    [Fact]
    public async Task Drawing_OfALateChange_CoversBothTimesWithoutGapOrOverlap()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        var second = await site.AmendAsync(an, Invented.An with { Phone = "0911111111" });
        site.Registry.Clock.Advance(TimeSpan.FromDays(3));
        await site.AmendAsync(second, second.Details with { Phone = "0922222222" }, from: new(2025, 5, 1));

        var drawing = new TwoTimesDrawing(await LineAsync(site, an));

        var axis = drawing.Days[0].X;
        var whole = (drawing.Width - axis) * drawing.Areas.Max(area => area.Y + area.Height);
        drawing.Areas.Sum(area => area.Width * area.Height).ShouldBe(whole);
        foreach (var one in drawing.Areas)
            drawing.Areas.Count(other => Overlap(one, other)).ShouldBe(1);
        drawing.Areas.Select(area => area.Number).Order().ShouldBe(Enumerable.Range(1, drawing.Areas.Count));
        drawing.Areas.Where(area => area.Y == 0).Select(area => area.Number).ShouldContain(1);
    }

    private static bool Overlap(TwoTimesArea one, TwoTimesArea other) =>
        one.X < other.X + other.Width
        && other.X < one.X + one.Width
        && one.Y < other.Y + other.Height
        && other.Y < one.Y + one.Height;

    private static async Task<FieldTimeLine> LineAsync(OfficerSite site, PersonRecord person)
    {
        var read = new ReadPerson();
        var history = await site.Registry.RunAsync(ReadPerson.Kind, act => read.HistoryAsync(act, person.Id, default));
        return FieldTimeLine.Of(history.Value, RecordFields.Of("phone"))!;
    }

    private static string FieldOf(string record, string field) =>
        $"{record.Replace("/person?", "/field?", StringComparison.Ordinal)}&field={field}";
}
