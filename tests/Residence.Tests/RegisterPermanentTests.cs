using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Residence.Tests;

public sealed class RegisterPermanentTests
{
    private static readonly AdministrativeUnit[] Communes =
    [
        .. AdministrativeUnits.Newest.Units.Where(unit => unit.Level == UnitLevel.Commune).Take(2),
    ];

    private static readonly PersonDetails Woman = new()
    {
        Name = PersonName.Parse("Lê Thị Sen", null),
        BirthDate = PartialDate.Of(1985),
        Sex = Sex.Female,
        BirthRegistration = Address.Of(Communes[0], "").Value,
        PermanentResidence = Address.Of(Communes[0], "Số 1").Value,
    };

    private static readonly PermanentResidenceClaim Claim = new(
        Address.Of(Communes[1], "Số 2").Value,
        DwellingRight.Own,
        OwnerAgrees: false,
        FloorAreaPerPerson: null
    );

    [Theory, BothEngines]
    public async Task Register_OwnDwelling_MovesThePersonFromTodayOn(Engine engine)
    {
        await using var registry = await TestRegistry.OpenAsync(engine, [new PopulationModel(), new ResidenceModel()]);
        var person = await PersonAsync(registry, Woman);

        (await RegisterAsync(registry, person, Claim)).Refusal.ShouldBeNull();

        var versions = await HistoryAsync(registry, person.Id);
        versions[0].Details.ShouldBe(Woman with { PermanentResidence = Claim.Address });
        versions[0].ValidFrom.ShouldBe(Act.DayOf(registry.Clock.GetUtcNow()));
        versions[1].ShouldBe(person);
        (await registry.TrailAsync(person.Id)).ShouldContain(line => line.Fact == nameof(PermanentResidenceRegistered));
    }

    [Theory, BothEngines]
    public async Task Register_Again_EndsTheFormerRegistrationTheSameDay(Engine engine)
    {
        await using var registry = await TestRegistry.OpenAsync(engine, [new PopulationModel(), new ResidenceModel()]);
        var person = await PersonAsync(registry, Woman);
        await RegisterAsync(registry, person, Claim);
        registry.Clock.Advance(TimeSpan.FromDays(40));

        var back = Claim with { Address = Woman.PermanentResidence! };
        (await RegisterAsync(registry, person, back)).Refusal.ShouldBeNull();

        await using var session = await registry.Store.ReadAsync(default);
        var rows = await session.Rows.Set<RegistrationRow>().OrderBy(row => row.RegistrationId).ToListAsync();
        rows.Select(row => row.ValidTo).ShouldBe([rows[1].ValidFrom, null]);
        rows[0].EndedByAct.ShouldBe(rows[1].ActId);
    }

    [Theory, BothEngines]
    public async Task Register_ConditionNotMet_IsRefusedAndNothingMoves(Engine engine)
    {
        await using var registry = await TestRegistry.OpenAsync(engine, [new PopulationModel(), new ResidenceModel()]);
        var person = await PersonAsync(registry, Woman);
        var province = Address.Of(Communes[1].Province, "Số 2").Value;
        var formerUnit = AdministrativeUnits.Lists[0].Units.First(unit => unit.Level == UnitLevel.Commune);
        (PermanentResidenceClaim Claim, Refusal Refusal)[] cases =
        [
            (Claim with { Address = province }, PermanentResidenceRules.NoCommune),
            (Claim with { Address = Address.Of(formerUnit, "Số 2").Value }, PermanentResidenceRules.NoCommune),
            (Claim with { Address = Woman.PermanentResidence! }, PermanentResidenceRules.AlreadyThere),
            (Claim with { Right = DwellingRight.WithFamily }, PermanentResidenceRules.OwnerDisagrees),
            (Claim with { Right = DwellingRight.Rented, OwnerAgrees = true }, PermanentResidenceRules.TooSmall),
            (
                Claim with
                {
                    Right = DwellingRight.Rented,
                    OwnerAgrees = true,
                    FloorAreaPerPerson = 7.9m,
                },
                PermanentResidenceRules.TooSmall
            ),
        ];

        foreach (var (claim, refusal) in cases)
            (await RegisterAsync(registry, person, claim)).Refusal!.Code.ShouldBe(refusal.Code);

        (await HistoryAsync(registry, person.Id)).ShouldBe([person]);
    }

    [Theory, BothEngines]
    public async Task Register_TheDead_IsRefused(Engine engine)
    {
        await using var registry = await TestRegistry.OpenAsync(engine, [new PopulationModel(), new ResidenceModel()]);
        var person = await PersonAsync(registry, Woman with { DiedOn = PartialDate.Of(2020) });

        (await RegisterAsync(registry, person, Claim)).Refusal!.Code.ShouldBe(PermanentResidenceRules.NotLiving.Code);
    }

    [Theory, BothEngines]
    public async Task Register_OutsideThePostsUnit_IsRefused(Engine engine)
    {
        await using var registry = await TestRegistry.OpenAsync(engine, [new PopulationModel(), new ResidenceModel()]);
        var person = await PersonAsync(registry, Woman);
        var elsewhere = TestRegistry.Everybody with { Unit = Communes[0].Code };

        (await RegisterAsync(registry, person, Claim, elsewhere)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
    }

    private static async Task<PersonRecord> PersonAsync(TestRegistry registry, PersonDetails details)
    {
        var register = new RegisterPerson();
        return (
            await registry.RunAsync(
                RegisterPerson.Kind,
                act => register.RunAsync(act, details, null, new(EvidenceRank.Paper, "test"), default)
            )
        ).Value;
    }

    private static Task<Outcome<RegistrationId>> RegisterAsync(
        TestRegistry registry,
        PersonRecord person,
        PermanentResidenceClaim claim,
        Authority? authority = null
    )
    {
        var register = new RegisterPermanent(new ReadPerson(), new AmendPerson());
        return registry.RunAsync(
            RegisterPermanent.Kind,
            act => register.RunAsync(act, person.Number!.Value, claim, default),
            authority
        );
    }

    private static async Task<IReadOnlyList<PersonRecord>> HistoryAsync(TestRegistry registry, PersonId person)
    {
        var read = new ReadPerson();
        return (await registry.RunAsync(ReadPerson.Kind, act => read.HistoryAsync(act, person, default)))
            .Value
            .Versions;
    }
}
