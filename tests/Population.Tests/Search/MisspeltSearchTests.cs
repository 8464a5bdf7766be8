using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class MisspeltSearchTests
{
    [Theory, BothEngines]
    public async Task Search_TwoWords_FindsFamilyAndGivenNameInEitherOrder(Engine engine)
    {
        await using var population = await PeopleAsync(engine);

        (await NamesAsync(population, "Nguyễn Khang", 1990)).ShouldBe(
            ["Nguyễn Quang Khang", "Nguyễn Phúc Khang"],
            true
        );
        (await NamesAsync(population, "khang nguyen", 1990)).Count.ShouldBe(2);
        (await NamesAsync(population, "nguyen khang", null)).Count.ShouldBe(3);
        (await NamesAsync(population, "nguyen quang", 1990)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Search_OneWordMisspelt_FindsTheNameAndSaysHowItWasRead(Engine engine)
    {
        await using var population = await PeopleAsync(engine);
        foreach (
            var (asked, reading) in new[]
            {
                ("Nguyne Khang", "Nguyne → Nguyễn"),
                ("Nguyễn Kang", "Kang → Khang"),
                ("Nguyễn Khagn", "Khagn → Khang"),
                ("khang nguyenn", "nguyenn → Nguyễn"),
            }
        )
        {
            var found = (await population.SearchAsync(new(null, asked, 1990, null))).Value;

            found.Persons.Count.ShouldBe(2, asked);
            found.Readings.Select(one => $"{one.Asked} → {one.Understood}").ShouldBe([reading]);
        }
    }

    [Theory, BothEngines]
    public async Task Search_WholeNameMisspelt_FindsThatNameAlone(Engine engine)
    {
        await using var population = await PeopleAsync(engine);

        (await NamesAsync(population, "Nguyen Qung Khang", 1990)).ShouldBe(["Nguyễn Quang Khang"]);
        (await NamesAsync(population, "Nguyễn Văn Khang", 1990)).Count.ShouldBe(2);
        (await NamesAsync(population, "Lí Thị Quí", 1985)).ShouldBe(["Lý Thị Quý"]);
    }

    /// <summary>Somebody is found as it is written: others, whose names only look alike, are nobody's business.</summary>
    [Theory, BothEngines]
    public async Task Search_FoundAsWritten_ShowsNobodyElse(Engine engine)
    {
        await using var population = await PeopleAsync(engine);
        var other = (await population.RegisterAsync(Invented.Named("Nguyễn Quang Khanh"))).Value;

        var found = (await population.SearchAsync(new(null, "Nguyễn Quang Khang", 1990, null))).Value;

        found.Persons.Select(person => person.Details.Name.Full).ShouldBe(["Nguyễn Quang Khang"]);
        found.Readings.ShouldBeEmpty();
        (await population.Registry.TrailAsync(other.Id)).ShouldNotContain(line => line.Kind == nameof(SearchPersons));
    }

    [Theory, BothEngines]
    public async Task Search_MisspeltWithoutAYear_FindsNobody(Engine engine)
    {
        await using var population = await PeopleAsync(engine);

        (await NamesAsync(population, "Nguyne Khang", null)).ShouldBeEmpty();
    }

    /// <summary>A name changed later is found by its new words, and no more by the old ones.</summary>
    [Theory, BothEngines]
    public async Task Search_AfterTheNameOrTheYearChanged_FindsThemAsTheyAre(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;
        var evidence = new Evidence(EvidenceRank.CivilStatus, "1/2024");
        var changed = await population.CorrectAsync(
            person,
            person.Details with
            {
                Name = PersonName.Parse("Phùng Xuân Nhạ Uyển", null),
                BirthDate = PartialDate.Of(1991),
            },
            evidence
        );

        changed.Refusal.ShouldBeNull();
        (await NamesAsync(population, "Phung Uyen", 1991)).Count.ShouldBe(1);
        (await NamesAsync(population, "Phung Uyenn", 1991)).Count.ShouldBe(1);
        (await NamesAsync(population, Invented.Man.Name.Full, 1990)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("NGUYEN", "NGUYEN", 0)]
    [InlineData("NGUYEN", "NGUYNE", 1)]
    [InlineData("NGUYEN", "GUYEN", 1)]
    [InlineData("KHANG", "KHAANG", 1)]
    [InlineData("QUY", "QUI", 1)]
    [InlineData("HOA", "HANH", 3)]
    [InlineData("A", "NGHIENG", 3)]
    [InlineData("", "AN", 2)]
    public void Distance_OfTwoWords_CountsSlips(string one, string other, int slips)
    {
        Misspelling.Distance(one, other, most: 2).ShouldBe(slips);
        Misspelling.Distance(other, one, most: 2).ShouldBe(slips);
    }

    private static async Task<PopulationFixture> PeopleAsync(Engine engine)
    {
        var population = await PopulationFixture.OpenAsync(engine);
        foreach (
            var name in new[] { "Nguyễn Quang Khang", "Nguyễn Phúc Khang", "Nguyễn Khang Quang Huy", "Trần Thị Hoa" }
        )
            await population.RegisterAsync(Invented.Named(name));
        await population.RegisterAsync(Invented.Named("Nguyễn Đức Khang") with { BirthDate = PartialDate.Of(1971) });
        await population.RegisterAsync(
            Invented.Named("Lý Thị Quý") with
            {
                Sex = Sex.Female,
                BirthDate = PartialDate.Of(1985),
            }
        );
        return population;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(PopulationFixture population, string name, int? year) =>
        [
            .. (await population.SearchAsync(new(null, name, year, null))).Value.Persons.Select(person =>
                person.Details.Name.Full
            ),
        ];
}
