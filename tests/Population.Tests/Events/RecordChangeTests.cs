using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Changes of name, sex and nationality.</summary>
public sealed class RecordChangeTests
{
    private static readonly DateOnly Day = new(2025, 10, 1);

    [Theory, BothEngines]
    public async Task Rename_FromThatDay_KeepsTheNameBefore(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);

        (await civil.RenameAsync(civil.Man, "Trần Đức Đặng", Day)).Refusal.ShouldBeNull();

        var history = await civil.HistoryAsync(civil.Man);
        var before = history.AsOf(Day.AddDays(-1), history.Current.RecordedAt)!;
        before.Details.Name.ShouldBe(CivilRegistry.ManDetails.Name);
        (history.Current.Details.Name.Full, history.Current.Number).ShouldBe(("Trần Đức Đặng", before.Number));
        (await civil.FactsAsync(civil.Man)).ShouldContain(nameof(PersonRenamed));
    }

    [Theory, BothEngines]
    public async Task Redetermine_Sex_EstablishesTheNumberAnewAndTheOldLeadsOn(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var before = await civil.ReadAsync(civil.Man);

        var now = (await civil.RedetermineAsync(civil.Man, Sex.Female, Day)).Value;

        var (old, number) = (before.Number!.Value, now.Number!.Value);
        (number.Prefix, number.Sex, number.BirthYear).ShouldBe((old.Prefix, Sex.Female, old.BirthYear));
        now.Details.ShouldBe(before.Details with { Sex = Sex.Female, Sealed = SealedItems.Sex });
        var history = await civil.HistoryAsync(civil.Man);
        var then = history.AsOf(Day, history.Current.RecordedAt)!;
        (then.Details.Sex, then.Number).ShouldBe((Sex.Female, old));
        (await civil.FindAsync(old)).ShouldBe(now);
        (await civil.FactsAsync(civil.Man)).ShouldContain(nameof(SexRedetermined));
    }

    [Theory, BothEngines]
    public async Task Nationality_LostAndRegained_EachDayHasItsOwn(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var japan = Country.Parse("JP", null);

        (await civil.LoseNationalityAsync(civil.Man, japan, Day)).Value.Details.Nationality.ShouldBe(japan);
        (await civil.LoseNationalityAsync(civil.Man, japan, Day.AddDays(1))).Refusal!.Code.ShouldBe("POP-84");
        (await civil.RegainNationalityAsync(civil.Man, Day.AddDays(60))).Refusal.ShouldBeNull();

        var history = await civil.HistoryAsync(civil.Man);
        Country On(DateOnly day) => history.AsOf(day, history.Current.RecordedAt)!.Details.Nationality;
        (On(Day.AddDays(-1)), On(Day), On(Day.AddDays(60))).ShouldBe((Country.VietNam, japan, Country.VietNam));
        (await civil.FactsAsync(civil.Man)).ShouldContain(nameof(NationalityRegained));
    }

    [Theory, BothEngines]
    public async Task Change_BeforeBirthOrTomorrow_IsRefused(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        foreach (var (day, code) in new[] { (new DateOnly(1990, 9, 4), "POP-42"), (new(2026, 3, 3), "POP-41") })
        {
            (await civil.RenameAsync(civil.Man, "Trần Đức Đặng", day)).Refusal!.Code.ShouldBe(code);
            var lost = await civil.LoseNationalityAsync(civil.Man, Country.Parse("JP", null), day);
            lost.Refusal!.Code.ShouldBe(code);
            (await civil.RegainNationalityAsync(civil.Man, day)).Refusal!.Code.ShouldBe(code);
            (await civil.RedetermineAsync(civil.Man, Sex.Female, day)).Refusal!.Code.ShouldBe(code);
            (await civil.MissAsync(civil.Man, day)).Refusal!.Code.ShouldBe(code);
        }
        (await civil.HistoryAsync(civil.Man)).Versions.Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Marry_ToldAfterADeath_WidowsWhoIsLeft(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        await civil.DieAsync(civil.Man, PartialDate.Of(Day));

        (await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding)).Refusal.ShouldBeNull();

        var history = await civil.HistoryAsync(civil.Woman);
        history.AsOf(Day.AddDays(-1), history.Current.RecordedAt)!.Details.Spouse!.Person.ShouldBe(civil.Man);
        (history.Current.Details.Spouse, history.Current.Details.MaritalStatus).ShouldBe(
            (null, MaritalStatus.DivorcedOrWidowed)
        );
    }
}
