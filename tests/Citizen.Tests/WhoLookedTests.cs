using System.Globalization;
using System.Text.RegularExpressions;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Population;

namespace CanCuoc.CitizenDoor.Tests;

public sealed partial class WhoLookedTests
{
    [Fact]
    public async Task Look_OfAnAgency_SaysWhoWhenWhyAndOnWhatGround()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        site.Registry.Clock.Advance(TimeSpan.FromMinutes(30));
        await site.LookAsync(an, "HS-2026-17");

        var entry = (await EntriesAsync(site, an))[0];

        entry.ShouldContain("Cơ quan có mã NH-MAU");
        entry.ShouldContain("02/03/2026 08:30");
        entry.ShouldContain(ReadPerson.Kind.Title.Vietnamese);
        entry.ShouldContain(Purpose.Verification.Title.Vietnamese);
        entry.ShouldContain("Luật 26/2023/QH15, Điều 10");
        entry.ShouldContain("HS-2026-17");
        entry.ShouldContain("tag-information");
    }

    [Fact]
    public async Task Looks_ThatShareOneEntryOfTheLedger_StandEachForItself()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        var cases = Enumerable.Range(1, 12).Select(number => $"HS-{number:00}").ToArray();
        await Task.WhenAll(cases.Select(reference => site.LookAsync(an, reference)));

        var entries = await EntriesAsync(site, an);

        foreach (var reference in cases)
            entries.Count(entry => entry.Contains(reference, StringComparison.Ordinal)).ShouldBe(1, reference);
    }

    [Fact]
    public async Task Registering_WithItsFacts_IsOneChange()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);

        var changes = (await EntriesAsync(site, an)).Where(entry => entry.Contains("tag-attention")).ToArray();

        changes.ShouldHaveSingleItem().ShouldContain(RegisterPerson.Kind.Title.Vietnamese);
    }

    [Fact]
    public async Task OwnVisits_AreLabelledAndAStrangersAttemptIsRefused()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var stranger = site.Visitor();
        await stranger.TryAsync(an.Number!.Value, Invented.Binh.BirthDate);
        await site.ReadAsAsync(an, "/record");

        var entries = await EntriesAsync(site, an);

        Of(ReadOwnRecord.Kind).ShouldHaveSingleItem().ShouldContain("look-own");
        var attempts = Of(EnterAsCitizen.Kind);
        attempts.Length.ShouldBe(2);
        attempts[0].ShouldContain("look-own");
        attempts[1].ShouldContain("Bị từ chối");
        attempts[1].ShouldContain("Người chưa rõ là ai");

        string[] Of(ActKind kind) => [.. entries.Where(entry => entry.Contains(kind.Title.Vietnamese))];
    }

    [Fact]
    public async Task Look_ThatWasRefused_IsThereAndSaysSo()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        await site.ApplyAsync(an, CitizenSite.At("MAU-TN"));

        (await site.ApplyAsync(an, CitizenSite.At("MAU-TN"))).Refusal!.Code.ShouldBe(OpenApplication.AlreadyOpen.Code);

        var entries = await EntriesAsync(site, an);
        entries[0].ShouldContain("Bị từ chối");
        entries[1].ShouldContain("Thay đổi");
        entries.Take(2).ShouldAllBe(entry => entry.Contains(OpenApplication.Kind.Title.Vietnamese));
    }

    [Fact]
    public async Task Look_OfAnOfficer_NamesThePostAndNeverTheOfficer()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        await site.LookAsync(an, "HS-2026-18", CitizenSite.At("MAU-TN"));

        var entry = (await EntriesAsync(site, an))[0];

        entry.ShouldContain("Công an phường Mẫu");
        entry.ShouldContain("vị trí");
        entry.ShouldContain("MAU-TN");
        entry.ShouldNotContain("4711");
    }

    [Fact]
    public async Task Look_AtAnother_IsNotShown()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        await site.LookAsync(await site.RegisterAsync(Invented.Binh), "HS-2026-19");

        var entries = await EntriesAsync(site, an);

        entries.ShouldHaveSingleItem().ShouldContain(RegisterPerson.Kind.Title.Vietnamese);
    }

    [Fact]
    public async Task ManyLooks_AreTurnedOverPageByPage_NewestFirst()
    {
        await using var site = await CitizenSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        for (var look = 1; look <= ReadOwnTrail.PageLength + 1; look++)
            await site.LookAsync(an, string.Create(CultureInfo.InvariantCulture, $"HS-{look:00}"));

        var first = await EntriesAsync(site, an);
        var second = await EntriesAsync(site, an, "/looks?page=2");
        var beyond = await EntriesAsync(site, an, "/looks?page=99");

        first.Length.ShouldBe(ReadOwnTrail.PageLength);
        first[0].ShouldContain("HS-21");
        second.ShouldContain(entry => entry.Contains("HS-01"));
        second[^1].ShouldContain(RegisterPerson.Kind.Title.Vietnamese);
        beyond[^1].ShouldBe(second[^1]);
    }

    /// <summary>What the citizen's list shows once the ledger is sealed, an item each.</summary>
    private static async Task<string[]> EntriesAsync(CitizenSite site, PersonRecord person, string path = "/looks")
    {
        await site.Registry.TrailAsync(person.Id);
        return [.. Item().Matches(await site.ReadAsAsync(person, path)).Select(item => item.Value)];
    }

    [GeneratedRegex("<li class=\"look.*?</li>", RegexOptions.Singleline, 1000)]
    private static partial Regex Item();
}
