using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class RegisterPersonTests
{
    [Theory, BothEngines]
    public async Task Register_NewPerson_IsReadBackWhole(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var registered = (await population.RegisterAsync(Invented.Man)).Value;

        var read = (await population.ReadAsync(registered.Number!.Value)).Value;

        read.ShouldBe(registered);
        read.Details.ShouldBe(Invented.Man);
        (read.Version, read.ValidFrom).ShouldBe((1, new DateOnly(1990, 9, 5)));
    }

    [Theory, BothEngines]
    public async Task Register_WithoutNumber_DrawsOneOfItsCell(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        var numbers = new List<PersonalNumber>();
        for (var count = 0; count < 20; count++)
            numbers.Add((await population.RegisterAsync(Invented.Man)).Value.Number!.Value);

        numbers.ShouldAllBe(number => number.Prefix == Invented.Commune.NumberPrefix);
        numbers.ShouldAllBe(number => number.Sex == Sex.Male && number.BirthYear == 1990);
        numbers.Distinct().Count().ShouldBe(numbers.Count);
        numbers.SequenceEqual(numbers.Order()).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task Register_Late_DrawsANumberOfTheYearOfBirthAndTheOldPlace(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var haGiang = AdministrativeUnits.Lists[0].Provinces.First(unit => unit.Code == "02");
        var old = Invented.Man with
        {
            BirthDate = PartialDate.Of(1931),
            BirthRegistration = Address.Of(haGiang, "").Value,
        };

        var late = (await population.RegisterAsync(old)).Value;

        $"{late.Number}"[..6].ShouldBe("002031");
        (late.ValidFrom, (await population.ReadAsync(late.Number!.Value)).Value).ShouldBe((new(1931, 1, 1), late));
    }

    [Theory, BothEngines]
    public async Task Register_NumberTaken_IsRefusedAndWritesNothing(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var number = PersonalNumber.Parse("001090000123", null);
        await population.RegisterAsync(Invented.Man, number);

        var second = await population.RegisterAsync(Invented.Named("Lê Văn Khác"), number);

        second.Refusal!.Code.ShouldBe(RegisterPerson.NumberTaken.Code);
        (await population.ReadAsync(number)).Value.Details.Name.Full.ShouldBe("Trần Văn Đặng");
        (await population.SearchAsync(new(null, "Lê Văn Khác", null, null))).Value.Persons.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Register_BreakingARule_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var parent = new PersonId(7);
        (PersonDetails Details, string? Number, Refusal Refusal)[] cases =
        [
            (Invented.Man, "001190000123", PersonRules.NumberDisagrees),
            (Invented.Man, "001091000123", PersonRules.NumberDisagrees),
            (Invented.Man with { BirthDate = PartialDate.Of(2090) }, null, PersonRules.BornInFuture),
            (Invented.Man with { DiedOn = PartialDate.Of(1989) }, null, PersonRules.DiedBeforeBirth),
            (Invented.Man with { DiedOn = PartialDate.Of(2090) }, null, PersonRules.DiedInFuture),
            (
                Invented.Man with
                {
                    Father = new(parent, null),
                    Spouse = new(parent, null),
                },
                null,
                PersonRules.OwnRelative
            ),
            (Invented.Man with { BirthRegistration = null }, null, NumberIssue.NoPlace),
            (Invented.Man with { Sex = Sex.Unknown }, null, PersonalNumber.NoSexDigit),
        ];
        foreach (var (details, number, refusal) in cases)
        {
            PersonalNumber? given = number is null ? null : PersonalNumber.Parse(number, null);
            (await population.RegisterAsync(details, given)).Refusal!.Code.ShouldBe(refusal.Code);
        }
    }

    [Theory, BothEngines]
    public async Task Register_WhileSystemIsClosed_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine, systemsOpen: false);

        (await population.RegisterAsync(Invented.Man)).Refusal!.Code.ShouldBe(Ledger.Acts.SystemClosed.Code);
    }

    [Theory, BothEngines]
    public async Task Issue_InAFullCell_IsRefusedWithoutEnd(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await FillCellAsync(population, PersonalNumber.Parse("001090000000", null));
        var place = AdministrativeUnits.Lists[0].Provinces.First(unit => unit.Code == "01");

        var outcome = await population.RegisterAsync(
            Invented.Man with
            {
                BirthRegistration = Address.Of(place, "").Value,
            }
        );

        outcome.Refusal!.Code.ShouldBe(NumberIssue.CellFull.Code);
    }

    private static async Task FillCellAsync(PopulationFixture population, PersonalNumber first)
    {
        await using var session = await population.Registry.Store.WriteAsync(default);
        await session.ExecuteAsync(
            """
            WITH RECURSIVE six (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM six WHERE n < 999999)
            INSERT INTO population.number (number, person_id) SELECT @first + n, 1 FROM six
            """,
            default,
            ("first", first.Value)
        );
        await session.CommitAsync(default);
    }
}
