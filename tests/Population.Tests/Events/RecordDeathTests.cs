using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class RecordDeathTests
{
    private static readonly DateOnly Day = new(2025, 12, 24);

    [Theory, BothEngines]
    public async Task Die_Married_WidowsTheSpouseFromThatDay(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding);

        (await civil.DieAsync(civil.Man, PartialDate.Of(Day))).Refusal.ShouldBeNull();

        var (man, woman) = (await civil.ReadAsync(civil.Man), await civil.ReadAsync(civil.Woman));
        (man.Details.DiedOn, man.ValidFrom).ShouldBe((PartialDate.Of(Day), Day));
        man.Details.Spouse!.Person.ShouldBe(civil.Woman);
        (woman.Details.MaritalStatus, woman.Details.Spouse).ShouldBe((MaritalStatus.DivorcedOrWidowed, null));
        (await civil.FactsAsync(civil.Man)).ShouldContain(nameof(PersonDied));
    }

    [Theory, BothEngines]
    public async Task Die_OnADayKnownInPart_CountsFromItsFirstDay(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);

        (await civil.DieAsync(civil.Man, PartialDate.Of(2025))).Refusal.ShouldBeNull();

        (await civil.ReadAsync(civil.Man)).ValidFrom.ShouldBe(new DateOnly(2025, 1, 1));
    }

    [Theory, BothEngines]
    public async Task Die_InTheYearOfBirthKnownInPart_IsNotBeforeBirth(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);

        (await civil.DieAsync(civil.Man, PartialDate.Of(1990))).Refusal.ShouldBeNull();

        (await civil.ReadAsync(civil.Man)).Details.DiedOn.ShouldBe(PartialDate.Of(1990));
    }

    [Theory, BothEngines]
    public async Task Die_Twice_BeforeBirth_OrTomorrow_IsRefused(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        await civil.DieAsync(civil.Woman, PartialDate.Of(Day));
        async Task<string?> Refused(PersonId person, PartialDate day) =>
            (await civil.DieAsync(person, day)).Refusal?.Code;

        (await Refused(civil.Woman, PartialDate.Of(Day))).ShouldBe("POP-50");
        (await Refused(civil.Man, PartialDate.Of(1989))).ShouldBe("POP-07");
        (await Refused(civil.Man, PartialDate.Of(new DateOnly(2026, 3, 3)))).ShouldBe("POP-08");
        (await civil.HistoryAsync(civil.Man)).Versions.Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Miss_AndReturn_EachDaySaysWhatHeld(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);

        (await civil.MissAsync(civil.Man, Day)).Value.Details.MissingSince.ShouldBe(PartialDate.Of(Day));
        (await civil.MissAsync(civil.Man, Day)).Refusal!.Code.ShouldBe("POP-51");
        (await civil.ReturnAsync(civil.Man, Day.AddDays(30))).Refusal.ShouldBeNull();

        var history = await civil.HistoryAsync(civil.Man);
        history.Current.Details.MissingSince.ShouldBeNull();
        var missing = history.AsOf(Day.AddDays(29), history.Current.RecordedAt)!.Details;
        missing.MissingSince.ShouldBe(PartialDate.Of(Day));
        (await civil.FactsAsync(civil.Man)).ShouldContain(nameof(PersonReturned));
    }

    [Theory, BothEngines]
    public async Task Return_OfOneDeclaredDead_RestoresTheMarriage(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding);
        await civil.DieAsync(civil.Man, PartialDate.Of(Day));

        (await civil.ReturnAsync(civil.Man, Day.AddDays(40))).Refusal.ShouldBeNull();

        var (man, woman) = (await civil.ReadAsync(civil.Man), await civil.ReadAsync(civil.Woman));
        (man.Details.DiedOn, man.Details.Spouse!.Person).ShouldBe((null, civil.Woman));
        (woman.Details.MaritalStatus, woman.Details.Spouse!.Person).ShouldBe((MaritalStatus.Married, civil.Man));
    }

    [Theory, BothEngines]
    public async Task Return_WhenTheSpouseMarriedAgain_LeavesTheMarriageEnded(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var other = await civil.RegisterAsync(CivilRegistry.ManDetails);
        await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding);
        await civil.DieAsync(civil.Man, PartialDate.Of(Day));
        await civil.MarryAsync(other, civil.Woman, Day.AddDays(20));

        (await civil.ReturnAsync(civil.Man, Day.AddDays(40))).Refusal.ShouldBeNull();

        var man = await civil.ReadAsync(civil.Man);
        (man.Details.MaritalStatus, man.Details.Spouse).ShouldBe((MaritalStatus.DivorcedOrWidowed, null));
        (await civil.ReadAsync(civil.Woman)).Details.Spouse!.Person.ShouldBe(other);
    }

    [Theory, BothEngines]
    public async Task MissOrReturn_WhoCannot_IsRefused(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);

        (await civil.ReturnAsync(civil.Man, Day)).Refusal!.Code.ShouldBe("POP-52");
        (await civil.MissAsync(civil.Man, Day.AddYears(1))).Refusal!.Code.ShouldBe(AmendPerson.FromFuture.Code);
        await civil.DieAsync(civil.Man, PartialDate.Of(Day));
        (await civil.MissAsync(civil.Man, Day)).Refusal!.Code.ShouldBe("POP-50");
    }
}
