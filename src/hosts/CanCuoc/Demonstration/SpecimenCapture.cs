using CanCuoc.Biometrics;

namespace CanCuoc.Program;

/// <summary>What the demonstration's camera and scanner give: a drawn portrait and drawn prints of nobody.</summary>
internal static class SpecimenCapture
{
    /// <summary>A JPEG of the face, or a PNG of the finger.</summary>
    public static byte[] Of(BodyPart part) => part == BodyPart.Face ? Portrait() : InventedPrint.Draw((int)part);

    private static byte[] Portrait()
    {
        using var stream = typeof(SpecimenCapture).Assembly.GetManifestResourceStream("portrait.jpg")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
