using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>An image that passed the gate, with what searches compare of it.</summary>
/// <param name="Templates">One of each algorithm that the program knows for this part; at least one.</param>
/// <param name="Portrait">What the rules of portraits say; null for a print, and where no algorithm of the program reads faces.</param>
public sealed record Capture(CaptureImage Image, IReadOnlyList<BodyTemplate> Templates, JudgedPortrait? Portrait = null)
{
    public BodyPart Part => Image.Part;
}

/// <summary>
/// The gate of captures: a file is taken when it is a picture of its kind, large enough, and there is something in it that a person can be
/// recognised by. What is not gets the reason, for who stands at the counter. A print takes some hundredths of a second, a face a tenth.
/// </summary>
public sealed class CaptureGate(Algorithms algorithms)
{
    private readonly FaceAlgorithm? faces = algorithms.Of(BodyKind.Face).OfType<FaceAlgorithm>().FirstOrDefault();

    /// <summary>Reads a file; the refusal names the part. Of a portrait that is not the card's, the card's is kept.</summary>
    public Outcome<Capture> Read(BodyPart part, ReadOnlyMemory<byte> file)
    {
        JudgedPortrait? portrait = null;
        if (part == BodyPart.Face && faces is not null && CaptureImage.IsPortraitFile(file.Span))
        {
            if (JudgedPortrait.Of(faces.Reader, file).IsRefused(out var unjudged, out portrait))
                return unjudged.For($"{part}");
        }
        if (CaptureImage.Read(part, portrait?.Jpeg ?? file).IsRefused(out var refusal, out var image))
            return refusal;
        var templates = new List<BodyTemplate>();
        foreach (var algorithm in algorithms.Of(BodyKinds.Of(part)))
        {
            if (algorithm.Encode(image.Bytes).IsRefused(out refusal, out var content))
                return refusal.For(part.ToString());
            templates.Add(new BodyTemplate(part, algorithm.Name, content));
        }
        return new Capture(image, templates, portrait);
    }
}
