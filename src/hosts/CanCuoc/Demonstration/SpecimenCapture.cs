using CanCuoc.Biometrics;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Invented.Prints;

namespace CanCuoc.Program;

/// <summary>What the demonstration's camera and scanner give of an invented citizen: drawn portrait and prints that nobody has.</summary>
/// <param name="seed">The same body for the same seed. Ten fingers take some seconds to grow.</param>
internal sealed class SpecimenCapture(ulong seed)
{
    private readonly InventedHands hands = InventedHands.Of(seed);

    /// <summary>Every part, through the gate.</summary>
    public IReadOnlyList<Capture> All(CaptureGate gate) =>
        [
            .. Enum.GetValues<BodyPart>()
                .AsParallel()
                .AsOrdered()
                .Select(part => Story.Must(gate.Read(part, Draw(part)))),
        ];

    private byte[] Draw(BodyPart part) =>
        part == BodyPart.Face
            ? Story.Must(JpegFile.Within(CaptureImage.LargestPortrait, Portrait()))
            : PngFile.Of(hands[(int)part].Impression(number: 1, ImpressionQuality.Good));

    private ColourImage Portrait() => InventedFace.Of(seed).Portrait(number: 1, PortraitConditions.ForCard);
}
