using System.Net;
using CanCuoc.Ledger;
using CanCuoc.OfficerDoor.Pages;
using CanCuoc.OfficerDoor.Pages.Times;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

public sealed class EventTests
{
    private static readonly (string, string)[] Paper = [("rank", "CivilStatus"), ("paper", "Sổ hộ tịch 15/2026")];

    [Fact]
    public async Task Events_OfAPerson_AreAllOffered()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("cutru");

        var page = await officer.ReadAsync(await EventsAsync(site, officer, Invented.Binh));

        foreach (var form in new EventForms(new()).All)
            page.ShouldContain(form.Event.Kind.Title.Vietnamese);
    }

    [Fact]
    public async Task Events_WithoutTheRight_AreRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(Invented.Binh);
        using var officer = await site.SignedInAsync("tiepnhan");
        var record = await officer.RecordOfAsync(person);

        (await officer.ReadAsync(record)).ShouldNotContain("/event?");
        (await officer.ReadAsync(record.Replace("/person?", "/event?", StringComparison.Ordinal))).ShouldContain(
            Acts.NotPermitted.Text.Vietnamese
        );
    }

    [Fact]
    public async Task Death_Told_StandsOnTheRecordWithItsEvidence()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("cutru");
        var events = await EventsAsync(site, officer, Invented.Binh);

        var record = await TellAsync(officer, events, nameof(RecordDeath), 1, [.. Day(2, 3, 2026), .. Paper]);

        record.ShouldContain(RecordDeath.Kind.Title.Vietnamese);
        record.ShouldContain("02/03/2026");
        record.ShouldContain("Sổ hộ tịch 15/2026");
    }

    [Fact]
    public async Task Marriage_Told_StandsOnBothRecords()
    {
        await using var site = await OfficerSite.OpenAsync();
        var woman = await site.RegisterAsync(
            Invented.An with
            {
                BirthDate = PartialDate.Of(new DateOnly(1990, 1, 2)),
                MaritalStatus = MaritalStatus.NeverMarried,
            }
        );
        using var officer = await site.SignedInAsync("cutru");
        var events = await EventsAsync(site, officer, Invented.Binh);

        var record = await TellAsync(
            officer,
            events,
            nameof(RecordMarriage),
            1,
            [.. Day(5, 2, 2026), ("Other", $"{woman.Number}"), .. Paper]
        );

        record.ShouldContain(RecordMarriage.Kind.Title.Vietnamese);
        (await site.ReadAsync(woman.Id)).Details.MaritalStatus.ShouldBe(MaritalStatus.Married);
    }

    [Fact]
    public async Task Event_HalfFilledIn_IsRefusedAtTheFieldAndKept()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("cutru");
        var events = await EventsAsync(site, officer, Invented.Binh);
        var when = Day(5, 2, 2026);

        foreach (
            var (form, fields, refusal) in new (string, (string, string)[], Refusal)[]
            {
                (nameof(RecordMissing), [("day.Year", "2026"), .. Paper], TimeAsked.NotADay),
                (nameof(RecordMissing), [.. when, ("paper", "QĐ 7")], EventTyped.NoRank),
                (nameof(RecordMissing), [.. when, ("rank", "Paper")], EventTyped.NoEvidence),
                (nameof(RecordMissing), [.. Day(5, 2, 2090), .. Paper], AmendPerson.FromFuture),
                (nameof(RecordMarriage), [.. when, ("Other", "123"), .. Paper], PersonalNumber.NotTwelveDigits),
                (nameof(RecordMarriage), [.. when, ("Other", "079184999999"), .. Paper], ReadPerson.NotFound),
                (nameof(RecordNameChange), [.. when, .. Paper], EventTyped.NoName),
                (nameof(RecordAdoption), [.. when, .. Paper], EventTyped.NobodyAdopts),
                (nameof(RecordBirth), [.. when, ("Name", "Lý An"), ("Sex", "2"), .. Paper], CommuneTyped.Unknown),
            }
        )
        {
            var page = await TellAsync(officer, events, form, 1, fields);

            page.ShouldContain(refusal.Text.Vietnamese, customMessage: form);
            page.ShouldContain("value=\"20");
        }
    }

    [Fact]
    public async Task Birth_ToldOfAFather_EntersTheChildWithANumber()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("cutru");
        var events = await EventsAsync(site, officer, Invented.Binh);

        var record = await TellAsync(
            officer,
            events,
            nameof(RecordBirth),
            1,
            [
                .. Day(20, 2, 2026),
                ("Name", "Lý Minh Khôi"),
                ("Sex", "1"),
                ("Commune", $"{Invented.Commune.Name}, {Invented.Commune.Province.Name}"),
                .. Paper,
            ]
        );

        record.ShouldContain(RecordBirth.Kind.Title.Vietnamese);
        (await officer.SearchAsync(("name", "ly minh khoi"), ("birthYear", "2026"))).ShouldContain("Lý Minh Khôi");
    }

    [Fact]
    public async Task Event_OnARecordThatChangedMeanwhile_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(Invented.Binh);
        using var officer = await site.SignedInAsync("cutru");
        var events = (await officer.RecordOfAsync(person)).Replace("/person?", "/event?", StringComparison.Ordinal);
        await site.AmendAsync(person, person.Details with { Phone = "0911111111" });

        var page = await TellAsync(officer, events, nameof(RecordMissing), 1, [.. Day(5, 2, 2026), .. Paper]);

        page.ShouldContain(Acts.ChangedMeanwhile.Text.Vietnamese);
        page.ShouldContain("Sổ hộ tịch 15/2026");
    }

    private static (string, string)[] Day(int day, int month, int year) =>
        [("day.Day", $"{day}"), ("day.Month", $"{month}"), ("day.Year", $"{year}")];

    private static async Task<string> EventsAsync(OfficerSite site, FormVisitor officer, PersonDetails details) =>
        (await officer.RecordOfAsync(await site.RegisterAsync(details))).Replace(
            "/person?",
            "/event?",
            StringComparison.Ordinal
        );

    /// <summary>The page that answers, the record after what was recorded.</summary>
    private static async Task<string> TellAsync(
        FormVisitor officer,
        string events,
        string form,
        int version,
        (string, string)[] fields
    )
    {
        using var answer = await officer.PostAsync(
            $"{events}&event={form}",
            [("_handler", "event"), ("versions", $"{version}"), .. fields]
        );
        return answer.StatusCode == HttpStatusCode.OK
            ? await FormVisitor.TextOfAsync(answer)
            : await officer.ReadAsync(FormVisitor.WayOf(answer)!);
    }
}
