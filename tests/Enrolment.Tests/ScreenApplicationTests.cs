using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

public sealed class ScreenApplicationTests
{
    /// <summary>Beside Lê Thị Hòa, born on 14 March: another of the same year, and whether she may be the same.</summary>
    private static readonly (string Name, string Birth, Sex Sex, bool IsAlike)[] Others =
    [
        ("Lê Thị Hoà", "14/03/", Sex.Female, true),
        ("LÊ THỊ HÒA", "03/", Sex.Female, true),
        ("Lê Thị Hòa", "", Sex.Female, true),
        ("Lê Thị Hóa", "14/03/", Sex.Female, false),
        ("Lê Thị Hoa", "14/03/", Sex.Female, false),
        ("Lê Thi Hòa", "14/03/", Sex.Female, false),
        ("Lê Thị Hòa", "15/03/", Sex.Female, false),
        ("Lê Thị Hòa", "04/", Sex.Female, false),
        ("Lê Thị Hòa", "14/03/", Sex.Male, false),
    ];

    [Theory, BothEngines]
    public async Task Screen_BesideAnother_DoubtsOnlyWhoMayBeTheSame(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        // A year each: those of one pair are nobody's namesakes in the next.
        foreach (var (year, (name, birth, sex, isAlike)) in Others.Index())
        {
            await office.PersonAsync(Born($"{birth}{1950 + year}", name) with { Sex = sex });

            var screened = await ScreenAsync(office, Born($"14/03/{1950 + year}"));

            screened.Candidates.ShouldBe(isAlike ? 1 : 0, $"{name} {birth}");
            screened.State.ShouldBe(isAlike ? ApplicationState.Doubtful : ApplicationState.Cleared);
        }
    }

    [Theory, BothEngines]
    public async Task Screen_BesideALookAlike_StandsInTheTrailOfBoth(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var other = await office.PersonAsync(Born("1985"));

        var screened = await ScreenAsync(office, Born("14/03/1985"));

        foreach (var person in (PersonId[])[screened.Person, other.Id])
            (await office.Registry.TrailAsync(person)).ShouldContain(line => line.Kind == nameof(ScreenApplication));
    }

    [Theory, BothEngines]
    public async Task Screen_WithMoreNamesakesThanAnybodyLooksThrough_IsADoubt(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        for (var namesake = 0; namesake < SearchPersons.Most; namesake++)
            await office.PersonAsync(Born("1985"));

        (await ScreenAsync(office, Born("14/03/1985"))).Candidates.ShouldBe(SearchPersons.Most);
    }

    [Theory, BothEngines]
    public async Task Resolve_ADoubt_ClearsItWithTheReasonKept(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var doubtful = await office.AtAsync(ApplicationState.Doubtful);

        var resolved = (await office.ResolveAsync(doubtful.Seen, $"  {CardOffice.Remark}\n")).Value;

        (resolved.State, resolved.Remark).ShouldBe((ApplicationState.Cleared, CardOffice.Remark));
        (await office.Registry.TrailAsync(doubtful.Person)).ShouldContain(line => line.Fact == nameof(DoubtResolved));
    }

    [Theory, BothEngines]
    public async Task Resolve_WithWhatIsNoReason_IsRefused(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var doubtful = await office.AtAsync(ApplicationState.Doubtful);

        foreach (
            var said in (string[])["", "Không\0có", "nửa chữ \uD83D", new string('a', ResolveDoubt.LongestRemark + 1)]
        )
            (await office.ResolveAsync(doubtful.Seen, said)).Refusal!.Code.ShouldBe(ResolveDoubt.RemarkMissing.Code);

        (await office.ResolveAsync(doubtful.Seen, "Hai\r\ndòng")).Refusal.ShouldBeNull();
    }

    private static PersonDetails Born(string birth, string name = "Lê Thị Hòa") =>
        CardOffice.Woman with
        {
            Name = PersonName.Parse(name, null),
            BirthDate = PartialDate.Parse(birth, null),
        };

    private static async Task<Application> ScreenAsync(CardOffice office, PersonDetails details)
    {
        var opened = (await office.OpenAsync(await office.PersonAsync(details))).Value;
        var attached = (await office.AttachAsync(opened.Seen, Pictures.All)).Value;
        return (await office.ScreenAsync((await office.CompleteAsync(attached.Seen)).Value.Seen)).Value;
    }
}
