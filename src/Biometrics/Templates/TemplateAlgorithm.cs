using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>Makes templates of images. It may be used by many threads at once.</summary>
public abstract class TemplateAlgorithm
{
    /// <summary>Name and version, at most 40 printable ASCII characters: <c>cancuoc-minutiae/1</c>.</summary>
    public abstract string Name { get; }

    public abstract BodyKind Kind { get; }

    /// <summary>The template of an image file; refused with the reason when nobody could be recognised by it.</summary>
    public abstract Outcome<byte[]> Encode(ReadOnlyMemory<byte> image);
}
