using CsCheck;

namespace CanCuoc.Biometrics.Tests;

public sealed class CaptureImageTests
{
    public static TheoryData<BodyPart, byte[], string?> Files =>
        new()
        {
            { BodyPart.Face, Pictures.Jpeg(240, 320), null },
            { BodyPart.Face, Pictures.Jpeg(600, 800), null },
            { BodyPart.Face, Pictures.Jpeg(239, 320), CaptureImage.PortraitTooSmall.Code },
            { BodyPart.Face, Pictures.Jpeg(240, 319), CaptureImage.PortraitTooSmall.Code },
            { BodyPart.Face, Pictures.Jpeg(640, 480), CaptureImage.PortraitTooSmall.Code },
            { BodyPart.Face, Pictures.Png(600, 800), CaptureImage.NotJpeg.Code },
            { BodyPart.Face, Pictures.Jpeg(600, 800)[..^1], CaptureImage.NotJpeg.Code },
            { BodyPart.Face, Pictures.Jpeg(600, 800, filler: CaptureImage.LargestPortrait), "BIO-06" },
            { BodyPart.Face, [], CaptureImage.NotJpeg.Code },
            { BodyPart.LeftIndex, Pictures.Png(200, 200), null },
            { BodyPart.LeftIndex, Pictures.Png(199, 400), CaptureImage.PrintTooSmall.Code },
            { BodyPart.LeftIndex, Pictures.Jpeg(600, 800), CaptureImage.NotPng.Code },
            { BodyPart.LeftIndex, Pictures.Png(400, 400)[..^4], CaptureImage.NotPng.Code },
            { BodyPart.LeftIndex, new byte[CaptureImage.Largest + 1], CaptureImage.TooLarge.Code },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_AFile_IsTakenOrRefusedByItsRule(BodyPart part, byte[] file, string? code)
    {
        var outcome = CaptureImage.Read(part, file);

        outcome.Refusal?.Code.ShouldBe(code);
        (outcome.Refusal is null).ShouldBe(code is null);
        outcome.Refusal?.About.ShouldBe(part.ToString());
    }

    [Fact]
    public void Read_AnyBytes_NeverThrows() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, 10])
            .Sample((tail, part) => _ = CaptureImage.Read((BodyPart)part, (byte[])[0xFF, 0xD8, .. tail, 0xFF, 0xD9]));

    [Fact]
    public void Refusals_OfEverySort_AreReached() =>
        Files
            .Select(row => row.Data.Item3)
            .OfType<string>()
            .Distinct()
            .Order()
            .ShouldBe(["BIO-01", "BIO-02", "BIO-03", "BIO-04", "BIO-05", "BIO-06"]);
}
