using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

public sealed class KnownPairTests
{
    [Theory, BothEngines]
    public async Task Take_InAPairsTurn_GivesEachPairOnceAndLooksLikeAnyCase(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, _) = await office.AlikeAsync();
        var pair = (await office.AddPairAsync(Measuring.Pair(isSame: true))).Value;

        (await office.TakenAsync(Examining.First, Measuring.PairsTurn)).ShouldBe(pair);
        var shown = (await office.ReadCaseAsync(pair, Examining.First)).Value;
        (await office.GiveAsync(pair, Examining.First, Opinion.SamePerson)).Refusal.ShouldBeNull();
        var real = await office.TakenAsync(Examining.First, Measuring.PairsTurn);

        real.ShouldNotBe(pair);
        var like = (await office.ReadCaseAsync(real, Examining.First)).Value;
        shown
            .Parts.Select(part => (part.Part, part.Points))
            .ShouldBe(like.Parts.Select(part => (part.Part, part.Points)));
        shown.Parts.ShouldAllBe(part => part.Left != null && part.Right != null);
        (await office.TakenAsync(Examining.Second, Measuring.PairsTurn)).ShouldBe(pair, "each examiner gets it");
        (await office.StateAsync(application)).ShouldBe(ApplicationState.Doubtful);
    }

    [Theory, BothEngines]
    public async Task Take_OutOfTurnOrWithNothingElseWaiting_GivesNoPair(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var pair = (await office.AddPairAsync(Measuring.Pair(isSame: false))).Value;
        (await office.TakeAsync(Examining.First, Measuring.PairsTurn)).Value.Case.ShouldBeNull();
        await office.AlikeAsync();

        (await office.TakenAsync(Examining.First, chance: 1)).ShouldNotBe(pair);

        (await office.SetRateAsync(0)).Refusal.ShouldBeNull();
        (await office.TakenAsync(Examining.Second, Measuring.PairsTurn)).ShouldNotBe(pair);
    }

    [Theory, BothEngines]
    public async Task Judge_AKnownPair_IsOnTheLedgerAsWhatItIsAndInNobodysTrail(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var (application, other) = await office.AlikeAsync();
        var pair = (await office.AddPairAsync(Measuring.Pair(isSame: false))).Value;
        await office.TakenAsync(Examining.First, Measuring.PairsTurn);
        (await office.ReadCaseAsync(pair, Examining.First)).Refusal.ShouldBeNull();
        (await office.GiveAsync(pair, Examining.First, Opinion.DifferentPersons)).Refusal.ShouldBeNull();

        (await KindsAsync(office, "KnownPair")).ShouldBe([nameof(KnownPairAdded), nameof(KnownPairJudged)]);
        (await KindsAsync(office, nameof(OpinionGiven))).ShouldBeEmpty();
        foreach (var person in (Vocabulary.PersonId[])[application.Person, other.Id])
            (await office.Registry.TrailAsync(person)).ShouldNotContain(line =>
                line.Kind == nameof(ReadCase) || line.Kind == nameof(GiveOpinion)
            );
    }

    [Theory, BothEngines]
    public async Task Measures_OfExaminers_CountKnownPairsErrorsAndTime(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        var same = (await office.AddPairAsync(Measuring.Pair(isSame: true))).Value;
        await office.AlikeAsync();
        await JudgeAsync(same, Opinion.DifferentPersons, seconds: 40);
        var different = (await office.AddPairAsync(Measuring.Pair(isSame: false))).Value;
        await JudgeAsync(different, Opinion.DifferentPersons, seconds: 20);
        var unclear = (await office.AddPairAsync(Measuring.Pair(isSame: false))).Value;
        await JudgeAsync(unclear, Opinion.CannotTell, seconds: 90);
        await JudgeAsync(null, Opinion.SamePerson, seconds: 30);

        var measures = (await office.MeasuresAsync()).Value;

        (measures.OneIn, measures.Pairs).ShouldBe((20, 3));
        measures
            .Examiners.ShouldHaveSingleItem()
            .ShouldBe(new ExaminerMeasure(Examining.First.Actor, 4, 3, 1, 1, TimeSpan.FromSeconds(35)));

        async Task JudgeAsync(CaseId? pair, Opinion opinion, int seconds)
        {
            var id = await office.TakenAsync(Examining.First, pair is null ? 1 : Measuring.PairsTurn);
            if (pair is not null)
                id.ShouldBe(pair.Value);
            office.Registry.Clock.Advance(TimeSpan.FromSeconds(seconds));
            (await office.GiveAsync(id, Examining.First, opinion)).Refusal.ShouldBeNull();
        }
    }

    [Theory, BothEngines]
    public async Task SetRate_Later_HoldsFromThenOn(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        (await office.SetRateAsync(50)).Refusal.ShouldBeNull();
        office.Registry.Clock.Advance(TimeSpan.FromDays(1));
        (await office.SetRateAsync(5)).Refusal.ShouldBeNull();

        (await office.MeasuresAsync()).Value.OneIn.ShouldBe(5);
        (await office.SetRateAsync(1)).Refusal!.Code.ShouldBe(SetKnownPairRate.OutOfRange.Code);
    }

    private static async Task<List<string>> KindsAsync(CardOffice office, string like)
    {
        await using var session = await office.Registry.Store.ReadAsync(default);
        return await session.ListAsync(
            "SELECT kind FROM ledger.fact WHERE kind LIKE @like ORDER BY entry_id",
            row => row.GetString(0),
            default,
            ("like", $"{like}%")
        );
    }
}
