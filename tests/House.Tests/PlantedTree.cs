using CanCuoc.Testing;

namespace CanCuoc.House.Tests;

/// <summary>A small tree of sources in a temporary folder, judged by the tables of this repository.</summary>
public class PlantedTree : IDisposable
{
    public PlantedTree()
    {
        foreach (var table in Directory.EnumerateFiles(Path.Combine(Repository.Root, "eng"), "*.txt"))
            Plant($"eng/{Path.GetFileName(table)}", File.ReadAllText(table));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("cancuoc-house-").FullName;

    public void Plant(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }
}
