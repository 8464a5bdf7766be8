using CanCuoc.Cards;

namespace CanCuoc.Program;

/// <summary>
/// The folder <c>pki</c> in the data folder: certificates, lists and records of ceremonies as files, to be published or printed. All of it is
/// kept in the database too and written again when it is missing, so that a power cut after the ceremony loses nothing.
/// </summary>
internal static class PkiFolder
{
    public static string Of(OpenRegistry registry) => Path.Combine(registry.Folder.Path, "pki");

    /// <summary>Writes what is missing or differs; gives the names of those files.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        await using var session = await registry.Store.ReadAsync(cancellation);
        var written = new List<string>();
        foreach (var (name, content) in await PublishedFiles.OfAsync(session, registry.Clock.GetUtcNow(), cancellation))
        {
            var file = Path.Combine(Of(registry), name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(content))
                continue;
            await File.WriteAllBytesAsync(file + ".new", content, cancellation);
            File.Move(file + ".new", file, overwrite: true);
            written.Add(file);
        }
        return written;
    }

    /// <summary>Copies files of it into another folder, for whoever takes them away; gives the names of the copies.</summary>
    public static IReadOnlyList<string> Copy(OpenRegistry registry, IReadOnlyList<string> names, string folder)
    {
        Directory.CreateDirectory(folder);
        var copies = new List<string>();
        foreach (var name in names)
        {
            var copy = Path.Combine(folder, Path.GetFileName(name));
            File.Copy(Path.Combine(Of(registry), name), copy, overwrite: true);
            copies.Add(copy);
        }
        return copies;
    }
}
