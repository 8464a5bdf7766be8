using CanCuoc.Chip.Lds;

namespace CanCuoc.Reader.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("cancuoc-reader-").FullName;

    public string this[string name] => Path.Combine(root, name);

    public static implicit operator string(TestFolder folder) => folder.root;

    /// <summary>The path of a file with this content.</summary>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    /// <summary>The path of a reading as <c>read --files</c> saves it.</summary>
    public string Save(string name, LogicalDataStructure card)
    {
        Directory.CreateDirectory(this[name]);
        foreach (var (file, bytes) in card.Files)
            File.WriteAllBytes(Path.Combine(this[name], $"EF.{file}.bin"), bytes.Span);
        return this[name];
    }

    public IEnumerable<string> Names(string name) =>
        Directory.GetFiles(this[name]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static UnixFileMode ModeOf(string path) => new FileInfo(path).UnixFileMode;

    public void Dispose() => Directory.Delete(root, recursive: true);
}
