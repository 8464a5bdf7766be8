using System.Text.Json;
using CanCuoc.Keys;

namespace CanCuoc.Biometrics;

/// <summary>How far a gallery has followed the registry. It is written after the rows it speaks of are on the disk.</summary>
/// <param name="Horizon">All changes before it are in the gallery.</param>
/// <param name="Built">While the gallery is being built: the last template that is in it; null once it is whole.</param>
internal sealed record GalleryPlace(long Horizon, GalleryPlace.Key? Built)
{
    public sealed record Key(long Subject, int Part)
    {
        public static Key First { get; } = new(long.MinValue, -1);
    }

    public static GalleryPlace? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<GalleryPlace>(File.ReadAllBytes(file)) : null;
        }
        catch (JsonException)
        {
            return null; // then the gallery is built anew
        }
    }

    public void Write(string file) => DurableFile.Replace(file, JsonSerializer.SerializeToUtf8Bytes(this));
}
