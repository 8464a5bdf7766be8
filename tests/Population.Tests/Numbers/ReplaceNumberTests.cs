using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Numbers established anew and cancelled: the old one is never lost and never used again.</summary>
public sealed class ReplaceNumberTests
{
    private static readonly Evidence Register = CivilRegistry.Register;

    [Theory, BothEngines]
    public async Task Reestablish_BirthYearCorrected_NumberOfTheNewYearAndTheOldLeadsOn(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var man = (await population.RegisterAsync(Invented.Man, PersonalNumber.Parse("079090000123", null))).Value;
        var corrected = await population.CorrectAsync(man, BornIn(1989), Register);

        var anew = (await population.ReestablishAsync(corrected.Value, ReestablishGround.BirthYearCorrected)).Value;

        var (old, number) = (man.Number!.Value, anew.Number!.Value);
        (number.Prefix, number.Sex, number.BirthYear).ShouldBe((old.Prefix, Sex.Male, 1989));
        (await population.ReadAsync(old)).Value.ShouldBe(anew);
        (await population.ReadAsync(number)).Value.ShouldBe(anew);
        var history = (await population.HistoryAsync(man.Id)).Value;
        history.AsOf(new(2026, 3, 1), history.Current.RecordedAt)!.Number.ShouldBe(old);
        (await EndedAsync(population, old), await EndedAsync(population, number)).ShouldBe((anew.Act.Value, null));
        (await population.RegisterAsync(Invented.Man, old)).Refusal!.Code.ShouldBe("POP-04");
    }

    [Theory, BothEngines]
    public async Task Cancel_WrongPlace_NumberOfTheRightPlace(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var man = (await population.RegisterAsync(Invented.Man, PersonalNumber.Parse("079090000123", null))).Value;

        var right = (await population.CancelAsync(man, CancelGround.WrongPlace)).Value;

        right.Number!.Value.Prefix.ShouldBe(Invented.Commune.NumberPrefix);
        (await population.ReadAsync(man.Number!.Value)).Value.ShouldBe(right);
        (await population.CancelAsync(right, CancelGround.WrongPlace)).Refusal!.Code.ShouldBe("POP-87");
    }

    [Theory, BothEngines]
    public async Task Cancel_WrongYearOrSex_OnceTheRecordIsCorrected(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        foreach (
            var (details, ground) in new[]
            {
                (BornIn(1989), CancelGround.WrongBirthYear),
                (Invented.Man with { Sex = Sex.Female }, CancelGround.WrongSex),
            }
        )
        {
            var man = (await population.RegisterAsync(Invented.Man)).Value;
            (await population.CancelAsync(man, ground)).Refusal!.Code.ShouldBe("POP-87");
            var corrected = (await population.CorrectAsync(man, details, Register)).Value;

            var number = (await population.CancelAsync(corrected, ground)).Value.Number!.Value;

            (number.Sex, number.BirthYear).ShouldBe((details.Sex, details.BirthDate.Year));
        }
    }

    [Theory, BothEngines]
    public async Task Replace_WhoMayNot_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var man = (await population.RegisterAsync(Invented.Man)).Value;
        var dead = (await population.RegisterAsync(Invented.Man with { DiedOn = PartialDate.Of(2020) })).Value;
        var without = await population.RegisterWithoutNumberAsync(Invented.Man);
        var placeless = Invented.Man with { BirthRegistration = null };
        var nowhere = (await population.RegisterAsync(placeless, PersonalNumber.Parse("079090000123", null))).Value;
        async Task RefusedAsync(PersonRecord person, string code)
        {
            (await population.CancelAsync(person, CancelGround.WrongPlace)).Refusal!.Code.ShouldBe(code);
            (await population.ReestablishAsync(person, ReestablishGround.SexRedetermined)).Refusal!.Code.ShouldBe(
                code == NumberIssue.NoPlace.Code ? "POP-87" : code
            );
        }

        await RefusedAsync(man, "POP-87");
        await RefusedAsync(dead, RecordDeath.AlreadyDead.Code);
        await RefusedAsync(without, "POP-86");
        await RefusedAsync(nowhere, NumberIssue.NoPlace.Code);
        await RefusedAsync(man with { Version = 7 }, Acts.ChangedMeanwhile.Code);
    }

    private static PersonDetails BornIn(int year) =>
        Invented.Man with
        {
            BirthDate = PartialDate.Of(new DateOnly(year, 9, 5)),
        };

    private static async Task<long?> EndedAsync(PopulationFixture population, PersonalNumber number)
    {
        await using var session = await population.Registry.Store.ReadAsync(default);
        return (long?)
            await session.ScalarAsync(
                "SELECT ended_by FROM population.number WHERE number = @number",
                default,
                ("number", number.Value)
            );
    }
}
