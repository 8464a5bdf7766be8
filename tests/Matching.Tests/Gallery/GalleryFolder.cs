using CanCuoc.Matching.Gallery;

namespace CanCuoc.Matching.Tests.Gallery;

/// <summary>A folder for galleries that goes with the test.</summary>
internal sealed class GalleryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("gallery-").FullName;

    public string Place(string name = "one") => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public static byte[] Code(GalleryFormat format, int seed)
    {
        var code = new byte[format.CodeBytes];
        new Random(seed).NextBytes(code);
        return code;
    }

    public static GalleryRow Row(GalleryFormat format, long subject, byte part, int seed) =>
        new(subject, part, Code(format, seed));
}
