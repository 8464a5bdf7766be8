using System.IO.Compression;
using System.Text.RegularExpressions;

namespace CanCuoc.Bench.Accuracy;

/// <summary>A picture or record of a finger, by the name of its file: FINGER_IMPRESSION.</summary>
internal sealed record NamedFile(int Finger, int Impression, byte[] Content)
{
    public string Name => $"{Finger}_{Impression}";
}

/// <summary>Files of fingers of one folder, or of one folder of a zip file.</summary>
internal sealed partial record PrintSet(string Name, IReadOnlyList<NamedFile> Files)
{
    /// <summary>Pictures, wherever they lie below a folder; files of other names are passed over.</summary>
    public static IReadOnlyList<PrintSet> Pictures(string folder) => In(folder, PictureName());

    /// <summary>Records of ISO/IEC 19794-2 below a folder, or in a zip file.</summary>
    public static IReadOnlyList<PrintSet> Records(string place) => In(place, RecordName());

    [GeneratedRegex(@"^(\d+)_(\d+)\.(tiff?|png|bmp|pgm)$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PictureName();

    [GeneratedRegex(@"^(\d+)_(\d+)\.iso$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecordName();

    private static IReadOnlyList<PrintSet> In(string place, Regex wanted)
    {
        if (File.Exists(place))
            return Grouped(InZip(place, wanted), "");
        var sets = Grouped(InFolder(place, wanted), "");
        foreach (var zip in Directory.GetFiles(place, "*.zip", SearchOption.AllDirectories))
        {
            var name = Path.ChangeExtension(Path.GetRelativePath(place, zip), null).Replace('\\', '/');
            sets.AddRange(Grouped(InZip(zip, wanted), name));
        }
        return [.. sets.OrderBy(set => set.Name, StringComparer.Ordinal)];
    }

    // A zip of one folder has the zip's own name.
    private static List<PrintSet> Grouped(IEnumerable<(string Folder, NamedFile File)> files, string zip)
    {
        var folders = files.GroupBy(file => file.Folder, file => file.File).ToArray();
        string NameOf(string folder) =>
            zip.Length == 0 ? folder
            : folders.Length == 1 ? zip
            : $"{zip}/{folder}";
        return
        [
            .. folders.Select(folder => new PrintSet(
                NameOf(folder.Key),
                [.. folder.OrderBy(file => file.Finger).ThenBy(file => file.Impression)]
            )),
        ];
    }

    private static IEnumerable<(string Folder, NamedFile File)> InFolder(string folder, Regex wanted)
    {
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (wanted.Match(Path.GetFileName(path)) is not { Success: true } name)
                continue;
            var within = Path.GetRelativePath(folder, Path.GetDirectoryName(path)!).Replace('\\', '/');
            yield return (within, Named(name, File.ReadAllBytes(path)));
        }
    }

    private static IEnumerable<(string Folder, NamedFile File)> InZip(string zip, Regex wanted)
    {
        using var archive = ZipFile.OpenRead(zip);
        foreach (var entry in archive.Entries)
        {
            if (wanted.Match(entry.Name) is not { Success: true } name)
                continue;
            using var content = entry.Open();
            using var memory = new MemoryStream();
            content.CopyTo(memory);
            yield return (entry.FullName[..^entry.Name.Length].TrimEnd('/'), Named(name, memory.ToArray()));
        }
    }

    private static NamedFile Named(Match name, byte[] content) =>
        new(
            int.Parse(name.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(name.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
            content
        );
}
