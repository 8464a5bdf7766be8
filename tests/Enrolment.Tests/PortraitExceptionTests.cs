using CanCuoc.Biometrics;
using CanCuoc.Faces;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

public sealed class PortraitExceptionTests
{
    private static readonly Lazy<Algorithms> Algorithms = new(() =>
        new Algorithms(DrawnFaces.Algorithm(FaceReader.Open().Value))
    );

    /// <summary>A portrait taken in the dark.</summary>
    internal static Capture Dark => Portrait(light: 0.28);

    [Theory, BothEngines]
    public async Task Attach_APortraitThatBreaksAGraveRule_IsKeptOnlyWithAReason(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine, Algorithms.Value);
        var opened = await office.AtAsync(ApplicationState.Opened);
        var refused = await office.AttachAsync(opened.Seen, [Dark], reason: " \n");
        var kept = await office.AttachAsync(opened.Seen, [Dark], reason: "Mất điện, không có đèn. ");
        var read = (await office.ReadAsync(opened.Id)).Value;

        refused.Refusal.ShouldBe(AttachCapture.ReasonMissing.For(AttachCapture.PortraitReason));
        kept.Value.Portrait.ShouldBe(new("brightness gray-levels", "Mất điện, không có đèn."));
        read.Application.ShouldBeEquivalentTo(kept.Value);
        read.Portrait.ShouldNotBeNull();
        (await office.Registry.TrailAsync(opened.Person)).ShouldContain(line =>
            line.Fact != null && line.Fact.Contains(nameof(PortraitKeptWithReason))
        );
    }

    [Fact]
    public async Task Attach_ABetterPortraitLater_ForgetsTheReason()
    {
        await using var office = await CardOffice.OpenAsync(Engine.Sqlite, Algorithms.Value);
        var opened = await office.AtAsync(ApplicationState.Opened);
        var kept = await office.AttachAsync(opened.Seen, [Dark], reason: "Mất điện.");

        var better = await office.AttachAsync(kept.Value.Seen, [Portrait(light: 1)], reason: "Mất điện.");

        better.Value.Portrait.ShouldBeNull();
    }

    private static Capture Portrait(double light)
    {
        var drawn = InventedFace.Of(5).Portrait(1, PortraitConditions.ForCard);
        var pixels = drawn.Pixels.ToArray().Select(value => (byte)(value * light));
        var picture = new ColourImage(drawn.Width, drawn.Height, [.. pixels]);
        var file = JpegFile.Within(CaptureImage.LargestPortrait, picture).Value;
        return new CaptureGate(Algorithms.Value).Read(BodyPart.Face, file).Value;
    }
}
