using System.Globalization;
using System.IO.Compression;

namespace CanCuoc.Bench;

/// <summary>Two pictures of a set, by their places in it.</summary>
internal readonly record struct FacePair(int One, int Other, bool IsSame);

/// <summary>Pictures of people: a folder a person, in a folder or a zip file, at any depth.</summary>
/// <param name="Folds">The pairs of pairs.txt, in its folds; empty where the set has none.</param>
internal sealed record FaceSet(
    string Name,
    IReadOnlyList<string> Persons,
    IReadOnlyList<byte[]> Pictures,
    IReadOnlyList<IReadOnlyList<FacePair>> Folds
)
{
    private const string PairList = "pairs.txt";

    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".pgm", ".tif", ".tiff", ".bmp"];

    /// <summary>Every set of a folder; a set without pairs of its own is compared whole, each with each.</summary>
    public static IEnumerable<FaceSet> In(string folder)
    {
        foreach (var zip in Directory.GetFiles(folder, "*.zip").Order(StringComparer.Ordinal))
        {
            using var archive = ZipFile.OpenRead(zip);
            var files = archive
                .Entries.Where(entry => entry.Length > 0)
                .Select(entry => (entry.FullName, Content(entry)));
            if (Of(Path.GetFileNameWithoutExtension(zip), files) is { } set)
                yield return set;
        }
        foreach (var inner in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var files = Directory
                .GetFiles(inner, "*", SearchOption.AllDirectories)
                .Select(path => (path.Replace('\\', '/'), File.ReadAllBytes(path)));
            if (Of(Path.GetFileName(inner), files) is { } set)
                yield return set;
        }
    }

    /// <summary>Every pair, of sets without pairs of their own.</summary>
    public IEnumerable<FacePair> AllPairs()
    {
        for (var one = 0; one < Pictures.Count; one++)
        for (var other = one + 1; other < Pictures.Count; other++)
            yield return new FacePair(one, other, Persons[one] == Persons[other]);
    }

    // a set of faces has persons of several pictures; a folder of prints has none of that
    private static FaceSet? Of(string name, IEnumerable<(string Path, byte[] Content)> files)
    {
        var all = files.OrderBy(one => one.Path, StringComparer.Ordinal).ToArray();
        var pictures = all.Where(one => Endings.Contains(Path.GetExtension(one.Path))).ToArray();
        string[] persons = [.. pictures.Select(one => Path.GetFileName(Path.GetDirectoryName(one.Path)!))];
        if (persons.Distinct().Count() < 2)
            return null;
        var pairs = all.FirstOrDefault(one => Path.GetFileName(one.Path) == PairList).Content;
        var places = pictures
            .Select((one, place) => (Path.GetFileNameWithoutExtension(one.Path), place))
            .GroupBy(one => one.Item1)
            .ToDictionary(one => one.Key, one => one.First().place);
        return new FaceSet(
            name,
            persons,
            [.. pictures.Select(one => one.Content)],
            pairs is null ? [] : [.. Pairs(System.Text.Encoding.UTF8.GetString(pairs), places)]
        );
    }

    /// <summary>As vis-www.cs.umass.edu/lfw writes it: folds and pairs of each kind; of a fold first the same, then different people.</summary>
    private static IEnumerable<IReadOnlyList<FacePair>> Pairs(string text, Dictionary<string, int> places)
    {
        int Place(string person, string number) =>
            places[$"{person}_{int.Parse(number, CultureInfo.InvariantCulture):0000}"];

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var size = 2 * int.Parse(lines[0].Split('\t')[1], CultureInfo.InvariantCulture);
        return lines
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(part =>
                part.Length == 3
                    ? new FacePair(Place(part[0], part[1]), Place(part[0], part[2]), IsSame: true)
                    : new FacePair(Place(part[0], part[1]), Place(part[2], part[3]), IsSame: false)
            )
            .Chunk(size);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
