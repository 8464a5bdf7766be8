using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class IssueNumbersTests
{
    private const int Persons = 1203;

    [Theory, BothEngines]
    public async Task Issue_ToAllWithout_GivesEachOneOfTheOwnCellAsAVersion(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var changed = await population.RegisterWithoutNumberAsync(Invented.Man);
        changed = (await population.AmendAsync(changed, changed.Details with { Phone = "1" }, new(2026, 1, 1))).Value;
        var woman = await population.RegisterWithoutNumberAsync(Invented.Man with { Sex = Sex.Female });
        var numbered = (await population.RegisterAsync(Invented.Man)).Value;

        var report = (await population.IssueAsync()).Value;

        (report.Issued, report.Refused.Count).ShouldBe((2, 0));
        foreach (var person in new[] { changed, woman })
        {
            var now = (await population.HistoryAsync(person.Id)).Value.Current;
            var number = now.Number!.Value;
            NumberCell.Of(number).ShouldBe(NumberIssue.CellOf(person.Details).Value);
            now.ShouldBe(
                person with
                {
                    Version = person.Version + 1,
                    Number = number,
                    Act = now.Act,
                    Evidence = now.Evidence,
                    ValidFrom = new DateOnly(2026, 3, 2),
                }
            );
            (await population.ReadAsync(number)).Value.ShouldBe(now);
        }
        (await population.ReadAsync(numbered.Number!.Value)).Value.ShouldBe(numbered);
    }

    [Theory, BothEngines]
    public async Task Issue_WhoCannotHaveOne_IsCountedWithTheReason(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        for (var count = 0; count < 3; count++)
            await population.RegisterWithoutNumberAsync(Invented.Man with { BirthRegistration = null });
        await population.RegisterWithoutNumberAsync(Invented.Man with { Sex = Sex.Unknown });
        await population.RegisterWithoutNumberAsync(Invented.Man with { DiedOn = PartialDate.Of(2020) });
        await NumberDirectory.FillAsync(
            population.Registry.Store,
            NumberIssue.CellOf(Invented.Man).Value,
            free: [500_000]
        );
        await population.RegisterWithoutNumberAsync(Invented.Man);
        await population.RegisterWithoutNumberAsync(Invented.Man);

        var report = (await population.IssueAsync()).Value;

        report.Issued.ShouldBe(1);
        report
            .Refused.Select(one => (one.Reason.Code, one.Count))
            .Order()
            .ShouldBe([("POP-02", 1), ("POP-03", 3), ("VOC-04", 1)]);
        (await new IssueNumbers(population.Registry.Acts).CountAsync(default)).ShouldBe(5);
    }

    [Theory, BothEngines]
    public async Task Issue_StoppedAndStartedAgain_NumbersEverybodyOnce(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await EnterAsync(population);
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            population.IssueAsync(progress: new Stopping(stop), cancellation: stop.Token)
        );
        var waiting = await new IssueNumbers(population.Registry.Acts).CountAsync(default);
        var report = (await population.IssueAsync()).Value;

        waiting.ShouldBeInRange(1, Persons - 1);
        report.Issued.ShouldBe(waiting);
        await ShouldBeNumberedAsync(population);
    }

    [Theory, BothEngines]
    public async Task Issue_ByTwoAtOnce_NumbersEverybodyOnce(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await EnterAsync(population);

        var reports = await Task.WhenAll(population.IssueAsync(), population.IssueAsync());

        reports.Sum(report => report.Value.Issued).ShouldBe(Persons);
        await ShouldBeNumberedAsync(population);
    }

    [Theory, BothEngines]
    public async Task Issue_WithoutPermission_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        var outcome = await population.IssueAsync(TestRegistry.Nobody);

        outcome.Refusal!.Code.ShouldBe(Ledger.Acts.NotPermitted.Code);
    }

    private static async Task EnterAsync(PopulationFixture population) =>
        (
            await population.Registry.RunAsync(
                RegisterPerson.Kind,
                async act =>
                {
                    for (var count = 0; count < Persons; count++)
                        await population.Register.WithoutNumberAsync(
                            act,
                            Invented.Man,
                            PopulationFixture.Paper,
                            default
                        );
                    return (Outcome<Done>)Done.It;
                }
            )
        ).Refusal.ShouldBeNull();

    private static async Task ShouldBeNumberedAsync(PopulationFixture population)
    {
        await using var session = await population.Registry.Store.ReadAsync(default);
        var rows = await session.ListAsync(
            """
            SELECT p.person_id, p.version FROM population.person p
            JOIN population.number n ON n.number = p.number AND n.person_id = p.person_id
            """,
            row => (row.GetInt64(0), row.GetInt32(1)),
            default
        );
        (rows.Count, rows.Distinct().Count(), rows.All(row => row.Item2 == 2)).ShouldBe((Persons, Persons, true));
        (await session.ScalarAsync("SELECT count(*) FROM population.number", default)).ShouldBe((long)Persons);
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}
