using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class RecordMarriageTests
{
    private static readonly DateOnly Judgement = new(2024, 6, 1);

    [Theory, BothEngines]
    public async Task Marry_BothRecords_PointAtEachOtherFromThatDay(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);

        (await civil.MarryAsync(civil.Woman, civil.Man, CivilRegistry.Wedding)).Refusal.ShouldBeNull();

        var (man, woman) = (await civil.ReadAsync(civil.Man), await civil.ReadAsync(civil.Woman));
        (man.Details.MaritalStatus, man.Details.Spouse?.Person).ShouldBe((MaritalStatus.Married, civil.Woman));
        (woman.Details.MaritalStatus, woman.Details.Spouse?.Person).ShouldBe((MaritalStatus.Married, civil.Man));
        man.ValidFrom.ShouldBe(CivilRegistry.Wedding);
        (await civil.FactsAsync(civil.Woman)).ShouldContain(nameof(PersonMarried));
    }

    [Theory, BothEngines]
    public async Task Marry_Divorce_MarryAnother_EachDayHasItsSpouse(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var other = await civil.RegisterAsync(CivilRegistry.WomanDetails);
        await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding);

        (await civil.DivorceAsync(civil.Man, civil.Woman, Judgement)).Refusal.ShouldBeNull();
        (await civil.MarryAsync(civil.Man, other, Judgement.AddYears(1))).Refusal.ShouldBeNull();

        var history = await civil.HistoryAsync(civil.Man);
        PersonDetails On(DateOnly day) => history.AsOf(day, history.Current.RecordedAt)!.Details;
        On(Judgement.AddDays(-1)).Spouse!.Person.ShouldBe(civil.Woman);
        (On(Judgement).Spouse, On(Judgement).MaritalStatus).ShouldBe((null, MaritalStatus.DivorcedOrWidowed));
        history.Current.Details.Spouse!.Person.ShouldBe(other);
        (await civil.ReadAsync(civil.Woman)).Details.MaritalStatus.ShouldBe(MaritalStatus.DivorcedOrWidowed);
    }

    [Theory, BothEngines]
    public async Task Marry_ToldAfterALaterMarriage_StandsBeforeIt(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var second = await civil.RegisterAsync(CivilRegistry.WomanDetails);
        await civil.MarryAsync(civil.Man, second, Judgement.AddYears(1));

        (await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding)).Refusal.ShouldBeNull();
        (await civil.DivorceAsync(civil.Man, civil.Woman, Judgement)).Refusal.ShouldBeNull();

        var history = await civil.HistoryAsync(civil.Man);
        history.AsOf(CivilRegistry.Wedding, history.Current.RecordedAt)!.Details.Spouse!.Person.ShouldBe(civil.Woman);
        (history.Current.Details.MaritalStatus, history.Current.Details.Spouse!.Person).ShouldBe(
            (MaritalStatus.Married, second)
        );
    }

    [Theory, BothEngines]
    public async Task Marry_WhoMayNot_IsRefusedAndWritesNothing(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var (man, woman) = (CivilRegistry.ManDetails, CivilRegistry.WomanDetails);
        var otherMan = await civil.RegisterAsync(man);
        var girl = await civil.RegisterAsync(woman with { BirthDate = PartialDate.Of(2003) });
        var daughter = await civil.RegisterAsync(woman with { Father = new(civil.Man, null) });
        var son = await civil.RegisterAsync(
            man with
            {
                BirthDate = PartialDate.Of(1999),
                Father = new(civil.Man, null),
            }
        );
        var wife = await civil.RegisterAsync(woman with { MaritalStatus = MaritalStatus.Married });
        var dead = await civil.RegisterAsync(woman with { DiedOn = PartialDate.Of(2019) });
        async Task<string?> Refused(PersonId first, PersonId second, DateOnly day) =>
            (await civil.MarryAsync(first, second, day)).Refusal?.Code;

        (await Refused(civil.Man, civil.Man, CivilRegistry.Wedding)).ShouldBe("POP-53");
        (await Refused(civil.Man, dead, CivilRegistry.Wedding)).ShouldBe("POP-54");
        (await Refused(wife, civil.Man, CivilRegistry.Wedding)).ShouldBe("POP-55");
        (await Refused(civil.Man, girl, CivilRegistry.Wedding)).ShouldBe("POP-56");
        (await Refused(civil.Man, otherMan, CivilRegistry.Wedding)).ShouldBe("POP-57");
        (await Refused(civil.Man, daughter, CivilRegistry.Wedding)).ShouldBe("POP-58");
        (await Refused(daughter, civil.Man, CivilRegistry.Wedding)).ShouldBe("POP-58");
        (await Refused(son, daughter, CivilRegistry.Wedding)).ShouldBe("POP-58");
        (await Refused(civil.Man, civil.Woman, new(1980, 1, 1))).ShouldBe(ReadPerson.NotThen.Code);
        (await Refused(civil.Man, civil.Woman, new(2030, 1, 1))).ShouldBe(AmendPerson.FromFuture.Code);
        (await civil.HistoryAsync(civil.Man)).Versions.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2005-01-01", 17, null)]
    [InlineData("2005-01-01", 16, "Luật 22/2000/QH10 art. 9")]
    [InlineData("2020-01-01", 17, "Luật 52/2014/QH13 art. 8")]
    [InlineData("1990-01-01", 15, null)]
    public void Check_AgeOfTheWoman_IsJudgedByTheLawOfTheDay(string day, int age, string? article)
    {
        var wedding = DateOnly.Parse(day);
        PersonRecord Of(long id, PersonDetails details, int years) =>
            new(
                new(id),
                1,
                null,
                details with
                {
                    BirthDate = PartialDate.Of(wedding.AddYears(-years)),
                },
                default,
                default,
                CivilRegistry.Register,
                default
            );

        var refusal = MarriageChecks.Check(
            Of(1, CivilRegistry.ManDetails, 30),
            Of(2, CivilRegistry.WomanDetails, age),
            wedding
        );

        refusal?.Article.ShouldBe(article);
        (refusal is null).ShouldBe(article is null);
    }

    [Theory, BothEngines]
    public async Task Divorce_WhoIsNotMarriedOnThatDay_IsRefused(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding);

        var early = await civil.DivorceAsync(civil.Man, civil.Woman, CivilRegistry.Wedding.AddDays(-1));
        var stranger = await civil.DivorceAsync(
            civil.Man,
            await civil.RegisterAsync(CivilRegistry.WomanDetails),
            Judgement
        );

        (early.Refusal!.Code, stranger.Refusal!.Code).ShouldBe(("POP-59", "POP-59"));
    }
}
