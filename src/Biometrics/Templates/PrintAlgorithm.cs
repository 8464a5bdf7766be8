using CanCuoc.Imaging;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>Templates of prints: minutiae and the run of the ridges, at most 1,000 bytes.</summary>
public sealed class PrintAlgorithm : TemplateAlgorithm
{
    public override string Name => "cancuoc-minutiae/1";

    public override BodyKind Kind => BodyKind.Finger;

    public override Outcome<byte[]> Encode(ReadOnlyMemory<byte> image)
    {
        if (PictureFile.ReadGray(image).IsRefused(out var refusal, out var picture))
            return refusal;
        return PrintExtraction.Run(picture).IsRefused(out refusal, out var extraction)
            ? refusal
            : StoredTemplate.Write(extraction.Template);
    }
}
