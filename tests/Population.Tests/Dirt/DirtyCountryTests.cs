using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests.Cleaning;

public sealed class DirtyCountryTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    private static readonly DirtToMake Much = new()
    {
        FileMistakesPerMille = 900,
        Mistakes = new() { MistakenFirstPerMille = 500, TwicePerMille = 200 },
    };

    [Fact]
    public void Records_OfOneSeed_AreAlwaysTheSame()
    {
        Written(seed: 1).ShouldBe(Written(seed: 1));
        Written(seed: 2).ShouldNotBe(Written(seed: 1));
    }

    [Fact]
    public void Records_HaveMistakesOfEveryKind() =>
        Enum.GetNames<Mistake>()
            .Concat(Enum.GetNames<FileMistake>())
            .Except(Country(seed: 1, persons: 5000).Records().SelectMany(record => record.Kinds))
            .ShouldBeEmpty();

    [Fact]
    public void Records_WithoutMistakes_SayTheTruth()
    {
        var terms = new ReadingTerms(EthnicNumbering.Decision1019Of2008, DirtyFile.UnitsAsAt);
        foreach (var record in Country(seed: 1, persons: 1000).Records().Where(record => !record.Kinds.Any()))
        {
            var read = PersonReading.Read(new(record.Ordinal, record.Line, record.Values), terms).Value;
            var truth = record.Truth.Details;
            read.Number.ShouldBe(record.Truth.Number);
            read.Details.ShouldBe(
                record.File == DirtyFile.CivilStatus ? truth with { PermanentResidence = null } : truth
            );
        }
    }

    /// <summary>What stands in a file at a line is what the truth beside it says; of old encodings only the place is compared.</summary>
    [Fact]
    public async Task Files_HoldTheRecords_WhereTheTruthSays()
    {
        var folder = Directory.CreateTempSubdirectory("cancuoc-test-").FullName;
        var country = Country(seed: 1, persons: 2000);

        await country.WriteAsync(folder, default);

        foreach (var of in country.Records().GroupBy(record => record.File))
        {
            using var file = CollectedFile.Of(File.OpenRead(Path.Combine(folder, of.Key.Name)));
            file.Open().Refusal.ShouldBeNull();
            foreach (var record in of)
            {
                var read = file.Next().Value.Value!;
                (read.Ordinal, read.Line).ShouldBe((record.Ordinal, record.Line));
                if (record.FileMistake is null or > FileMistake.Windows1258)
                    read.Values.ShouldBe(record.Values, ignoreOrder: true);
            }
            file.Next().Value.Value.ShouldBeNull();
        }
        var truth = await File.ReadAllLinesAsync(Path.Combine(folder, "truth.tsv"));
        truth.Length.ShouldBe(country.Records().Count());
        truth[0].Split('\t')[..5].ShouldBe(["dc01.csv", "1", "2", "1", $"{country.Records().First().Truth.Number}"]);
        Directory.Delete(folder, recursive: true);
    }

    private static List<string> Written(int seed) =>
        [.. Country(seed, persons: 500).Records().Select(record => Convert.ToHexString(record.Text.Span))];

    private static DirtyCountry Country(int seed, long persons) => new(seed, persons, Today, Much);
}
