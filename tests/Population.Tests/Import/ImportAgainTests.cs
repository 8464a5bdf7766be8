using System.Text;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using static CanCuoc.Population.Tests.Qcvn109;

namespace CanCuoc.Population.Tests;

/// <summary>Files that come again, in pieces, or twice at once.</summary>
public sealed class ImportAgainTests
{
    private static readonly ImportTerms Terms = new(EthnicNumbering.Decision1019Of2008);

    [Theory, BothEngines]
    public async Task Import_SameFileAgain_DoesNothing(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var unnumbered = With($"<SoDinhDanh>{Number}</SoDinhDanh>", "")
            .Replace("QueQuan>", "NoiDangKyKhaiSinh>", StringComparison.Ordinal);
        var file = Collection(unnumbered, "<CongDan/>");
        var first = (await ImportAsync(population, file)).Value;

        (await ImportAsync(population, file)).Value.ShouldBe(first);

        first.Source.Progress.ShouldBe(new(Records: 2, Taken: 1, Quarantined: 1, IsEnded: true));
        (await population.CountAsync()).Value.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Import_SameRecordsInAnotherFile_AreKnown(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await ImportAsync(population, Collection(Many(20)));
        var person = (await population.ReadAsync(PersonalNumber.Parse("001090000003", null))).Value;
        await population.AmendAsync(person, person.Details with { Phone = "0911111111" }, new(2026, 1, 5));

        var report = await ImportAsync(population, Collection([.. Many(21), .. Many(2)]));

        report.Value.Source.Progress.ShouldBe(new(Records: 23, Taken: 1, Known: 22, IsEnded: true));
    }

    [Theory, BothEngines]
    public async Task Import_OfOneWhoWasChangedInTheFile_IsLeftToAnOfficer(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await ImportAsync(population, Collection(Good));

        await ImportAsync(population, Collection(With("<Ten>A<", "<Ten>Khác<")));

        (await population.ReadAsync(PersonalNumber.Parse(Number, null))).Value.Details.Name.Full.ShouldBe(
            "Nguyễn Văn A"
        );
    }

    [Theory, BothEngines]
    public async Task Import_StoppedAgainAndAgain_TakesEverybodyOnceInTheEnd(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var file = Encoding.UTF8.GetBytes(Collection(Many(9_000)));
        for (var stop = 0; stop < 8; stop++)
        {
            using var cut = new CutStream(file, stop * file.Length / 8);
            await Should.ThrowAsync<IOException>(ImportAsync(population, cut, Terms));
        }

        var report = await ImportAsync(population, new MemoryStream(file), Terms);

        report.Value.Source.Progress.ShouldBe(new(Records: 9_000, Taken: 9_000, IsEnded: true));
        (await population.CountAsync()).Value.ShouldBe(9_000);
    }

    [Theory, BothEngines]
    public async Task Import_TwiceAtOnce_IsDoneByOne(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var file = Encoding.UTF8.GetBytes(Collection(Many(7_000)));
        Task<Outcome<ImportReport>> RunAsync() =>
            Task.Run(() => ImportAsync(population, new MemoryStream(file), Terms));

        var outcomes = await Task.WhenAll(RunAsync(), RunAsync(), RunAsync());

        outcomes.Count(one => one.Refusal is null).ShouldBeGreaterThan(0);
        outcomes.Select(one => one.Refusal).OfType<Refusal>().ShouldAllBe(one => one == ImportPersons.OtherRun);
        (await population.CountAsync()).Value.ShouldBe(7_000);
    }

    [Theory, BothEngines]
    public async Task Import_BehindAnotherRun_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var file = Encoding.UTF8.GetBytes(Collection(Many(5_000)));
        using var waiting = new WaitingStream(file, at: file.Length / 2);
        var slow = Task.Run(() => ImportAsync(population, waiting, Terms));
        await waiting.Reached;
        var quick = await ImportAsync(population, new MemoryStream(file), Terms);

        waiting.GoOn();

        quick.Value.Source.Progress.ShouldBe(new(Records: 5_000, Taken: 5_000, IsEnded: true));
        (await slow).Refusal.ShouldBe(ImportPersons.OtherRun);
        (await population.CountAsync()).Value.ShouldBe(5_000);
    }

    [Fact]
    public async Task Import_GoneOnWithInTheOtherNumbering_IsRefused()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        await ImportAsync(population, Collection(Good));

        var again = await ImportAsync(population, Collection(Good), EthnicNumbering.Decision121Of1979);

        again.Refusal.ShouldBe(ImportPersons.OtherNumbering);
    }

    [Theory, BothEngines]
    public async Task Import_WhileSomebodyTakesTheNumbers_DoublesNobody(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var people = Many(4_000);
        var meanwhile = Task.Run(async () =>
        {
            for (var number = 3_999; number > 3_900; number--)
                await population.RegisterAsync(
                    Invented.Man,
                    PersonalNumber.Parse($"{001090000000 + number:D12}", null)
                );
        });

        var report = await ImportAsync(population, Collection(people));
        await meanwhile;

        var reached = report.Value.Source.Progress;
        (reached.Records, reached.IsEnded).ShouldBe((4_000, true));
        (await population.CountAsync()).Value.ShouldBe(4_000);
    }
}
