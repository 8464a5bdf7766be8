using System.Globalization;
using System.Reflection;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Makes believable names: family names by their share, middle names by sex, given names of one or two syllables.</summary>
internal sealed class InventedNames
{
    private readonly Weighted<string> families = new(
        Rows("names_family").Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture)))
    );
    private readonly string[] middlesOfMen = Middles("female");
    private readonly string[] middlesOfWomen = Middles("male");
    private readonly string[] givenToMen = [.. Rows("names_given_male").Select(row => row[0])];
    private readonly string[] givenToWomen = [.. Rows("names_given_female").Select(row => row[0])];

    public string Family(Random chance) => families.Draw(chance);

    /// <summary>A whole name; two-syllable given names seldom take a middle name too.</summary>
    public PersonName Of(string family, Sex sex, Random chance)
    {
        var given = Any(sex == Sex.Male ? givenToMen : givenToWomen, chance);
        var isWhole = given.Contains(' ', StringComparison.Ordinal) && chance.Next(4) > 0;
        return PersonName.Parse(isWhole ? $"{family} {given}" : $"{family} {Middle(sex, chance)} {given}", null);
    }

    /// <summary>A customary middle name, or as often a given name in its place, as families do.</summary>
    private string Middle(Sex sex, Random chance) =>
        chance.Next(2) == 0
            ? Any(sex == Sex.Male ? middlesOfMen : middlesOfWomen, chance)
            : Any(sex == Sex.Male ? givenToMen : givenToWomen, chance).Split(' ')[0];

    private static string Any(string[] words, Random chance) => words[chance.Next(words.Length)];

    private static string[] Middles(string exceptSex) =>
        [.. Rows("names_middle").Where(row => row[1] != exceptSex).Select(row => row[0])];

    private static IEnumerable<string[]> Rows(string list)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(list)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split('\t')),
        ];
    }
}
