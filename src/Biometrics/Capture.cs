using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>An image that passed the gate, with what searches compare of it.</summary>
/// <param name="Templates">One of each algorithm that the program knows for this part; at least one.</param>
public sealed record Capture(CaptureImage Image, IReadOnlyList<BodyTemplate> Templates)
{
    public BodyPart Part => Image.Part;
}

/// <summary>
/// The gate of captures: a file is taken when it is a picture of its kind, large enough, and there is something in it that a person can be
/// recognised by. What is not gets the reason, for who stands at the counter. A print takes some hundredths of a second, a face a tenth.
/// </summary>
public sealed class CaptureGate(Algorithms algorithms)
{
    /// <summary>Reads a file; the refusal names the part.</summary>
    public Outcome<Capture> Read(BodyPart part, ReadOnlyMemory<byte> file)
    {
        if (CaptureImage.Read(part, file).IsRefused(out var refusal, out var image))
            return refusal;
        var templates = new List<BodyTemplate>();
        foreach (var algorithm in algorithms.Of(BodyKinds.Of(part)))
        {
            if (algorithm.Encode(image.Bytes).IsRefused(out refusal, out var content))
                return refusal.For(part.ToString());
            templates.Add(new BodyTemplate(part, algorithm.Name, content));
        }
        return new Capture(image, templates);
    }
}
