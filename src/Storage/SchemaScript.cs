using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace CanCuoc.Storage;

/// <summary>One numbered script of a module, as its assembly carries it.</summary>
internal sealed record SchemaScript(string Module, string Name, string Text)
{
    private const string Folder = ".Schema.";
    private const string Online = ".online.sql";

    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Changes a large table while people work on it; see <see cref="OnlineScript"/>.</summary>
    public bool IsOnline => Name.EndsWith(Online, StringComparison.Ordinal);

    /// <summary>A module's scripts for an engine, in their order.</summary>
    public static IEnumerable<SchemaScript> Of(ModelPart part, Engine engine)
    {
        string[] others = engine == Engine.Sqlite ? [".postgres.sql", Online] : [".sqlite.sql"];
        return part
            .Scripts.GetManifestResourceNames()
            .Where(name => name.Contains(Folder, StringComparison.Ordinal))
            .Where(name => !others.Any(other => name.EndsWith(other, StringComparison.Ordinal)))
            .OrderBy(name => name[..^".sql".Length], StringComparer.Ordinal)
            .Select(name => new SchemaScript(
                part.Module,
                name[(name.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..],
                Read(part.Scripts, name)
            ));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
