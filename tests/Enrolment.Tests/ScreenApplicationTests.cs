using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

public sealed class ScreenApplicationTests
{
    private static readonly PersonDetails Applicant = CardOffice.Woman with
    {
        BirthDate = PartialDate.Of(new DateOnly(1985, 3, 14)),
    };

    [Theory]
    [BothEngines("Lê Thị Hoà", "14/03/1985", Sex.Female, 1)]
    [BothEngines("LÊ THỊ HÒA", "03/1985", Sex.Female, 1)]
    [BothEngines("Lê Thị Hòa", "1985", Sex.Female, 1)]
    [BothEngines("Lê Thị Hóa", "14/03/1985", Sex.Female, 0)]
    [BothEngines("Lê Thị Hoa", "14/03/1985", Sex.Female, 0)]
    [BothEngines("Lê Thi Hòa", "14/03/1985", Sex.Female, 0)]
    [BothEngines("Lê Thị Hòa", "15/03/1985", Sex.Female, 0)]
    [BothEngines("Lê Thị Hòa", "1986", Sex.Female, 0)]
    [BothEngines("Lê Thị Hòa", "14/03/1985", Sex.Male, 0)]
    public async Task Screen_BesideAnother_DoubtsOnlyWhoMayBeTheSame(
        Engine engine,
        string name,
        string birth,
        Sex sex,
        int candidates
    )
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var other = await office.PersonAsync(
            Applicant with
            {
                Name = PersonName.Parse(name, null),
                BirthDate = PartialDate.Parse(birth, null),
                Sex = sex,
            }
        );

        var screened = await ScreenAsync(office);

        screened.Candidates.ShouldBe(candidates);
        screened.State.ShouldBe(candidates == 0 ? ApplicationState.Cleared : ApplicationState.Doubtful);
        if (candidates > 0)
            (await office.Registry.TrailAsync(other.Id)).ShouldContain(line => line.Kind == nameof(ScreenApplication));
    }

    [Theory, BothEngines]
    public async Task Screen_WithMoreNamesakesThanAnybodyLooksThrough_IsADoubt(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        for (var namesake = 0; namesake < SearchPersons.Most; namesake++)
            await office.PersonAsync(Applicant);

        (await ScreenAsync(office)).Candidates.ShouldBe(SearchPersons.Most);
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

    private static async Task<Application> ScreenAsync(CardOffice office)
    {
        var opened = (await office.OpenAsync(await office.PersonAsync(Applicant))).Value;
        var attached = (await office.AttachAsync(opened.Seen, Pictures.All)).Value;
        return (await office.ScreenAsync((await office.CompleteAsync(attached.Seen)).Value.Seen)).Value;
    }
}
