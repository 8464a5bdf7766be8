using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests.Cleaning;

/// <summary>What the import, the order of sources and the search for doubles make of a dirty country.</summary>
public sealed class CleaningTests
{
    private static readonly DirtyCountry Country = new(
        seed: 1,
        persons: 2000,
        new DateOnly(2026, 1, 1),
        new()
        {
            FileMistakesPerMille = 300,
            Mistakes = new() { MistakenFirstPerMille = 300 },
        }
    );

    [Theory, BothEngines]
    public async Task Cleaning_ChangesNothingWrongly_AndLosesNoMistake(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await ImportAsync(population);

        var report = await CompareAsync(population);

        report.Wrong.ShouldBeEmpty();
        report.Kinds.ShouldAllBe(kind => kind.WronglyChanged == 0);
        report
            .Kinds.Where(kind => kind.Kind != CleaningCount.NoMistake)
            .Select(kind => (kind.Kind, kind.Made))
            .ShouldBe(
                Country
                    .Records()
                    .SelectMany(record => record.Kinds)
                    .CountBy(kind => kind)
                    .Select(kind => (kind.Key, (long)kind.Value)),
                ignoreOrder: true
            );
        report.RightPairs.ShouldBeInRange(report.TruePairs * 9 / 10, report.TruePairs);
    }

    [Fact]
    public async Task Cleaning_MendsWhatCanBeRead_AndLeavesTheRestToOfficers()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        await ImportAsync(population);

        var report = await CompareAsync(population);

        var counts = report.Kinds.ToDictionary(count => count.Kind);
        FileMistake[] refused =
        [
            FileMistake.NumberCut,
            FileMistake.LetterInNumber,
            FileMistake.NumberOfOtherSex,
            FileMistake.NoSuchUnit,
            FileMistake.ImpossibleDate,
        ];
        refused.Select(kind => counts[$"{kind}"]).ShouldAllBe(count => count.Queued == count.Made);
        FileMistake[] read =
        [
            FileMistake.Tcvn3,
            FileMistake.VniWindows,
            FileMistake.Windows1258,
            FileMistake.LineBreak,
        ];
        read.Select(kind => counts[$"{kind}"]).ShouldAllBe(count => count.Mended * 2 > count.Made);
    }

    [Fact]
    public async Task Comparison_FindsARightValueThatWasReplaced()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        await ImportAsync(population);
        var clean = Country
            .Records()
            .GroupBy(record => record.Truth.Person)
            .First(records => records.All(record => !record.Kinds.Any()))
            .First();
        var person = (await population.ReadAsync(clean.Truth.Number)).Value;
        var other = person.Details with { Name = PersonName.Parse("Trần Văn Khác", null) };
        (await population.CorrectAsync(person, other, new(EvidenceRank.CivilStatus, "test"))).Refusal.ShouldBeNull();

        var report = await CompareAsync(population);

        report.Wrong.ShouldBe([new(clean.File.Name, clean.Line, "name")]);
        report.Kinds.Single(kind => kind.Kind == CleaningCount.NoMistake).WronglyChanged.ShouldBeGreaterThan(0);
    }

    private static async Task ImportAsync(PopulationFixture population)
    {
        var folder = Directory.CreateTempSubdirectory("cancuoc-test-").FullName;
        await Country.WriteAsync(folder, default);
        foreach (var file in DirtyFile.All)
        {
            await using var content = File.OpenRead(Path.Combine(folder, file.Name));
            var outcome = await new ImportPersons(population.Registry.Acts).RunAsync(
                TestRegistry.Everybody,
                TestRegistry.Why,
                new(file.Name, content),
                file.Terms,
                progress: null,
                default
            );
            outcome.Value.Source.Progress.IsEnded.ShouldBeTrue();
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<CleaningReport> CompareAsync(PopulationFixture population)
    {
        await using var session = await population.Registry.Store.ReadAsync(default);
        var registry = await CleanedRegistry.ReadAsync(session, default);
        var pairs = new Screening(LinkageModel.Kept, least: 0).Run(registry.Persons);
        return await registry.CompareAsync(Country, pairs, default);
    }
}
