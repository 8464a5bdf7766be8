using CanCuoc.Faces;
using CanCuoc.Imaging;
using CanCuoc.Matching;
using CanCuoc.Matching.Prints;
using CanCuoc.Storage;

namespace CanCuoc.Biometrics.Tests;

public sealed class CaptureGateTests
{
    [Fact]
    public async Task Read_APrintAndAPortrait_GivesATemplateOfEach()
    {
        await using var desk = await SearchDesk.OpenAsync(Engine.Sqlite);

        foreach (var (part, file) in new InventedBody(1, 1).Files())
        {
            var capture = desk.Read(part, file).Value;

            capture.Image.Bytes.ToArray().ShouldBe(file);
            capture.Templates.Single().Part.ShouldBe(part);
            capture.Templates.Single().Content.Length.ShouldBeInRange(100, PrintTemplate.MostBytes);
        }
    }

    [Fact]
    public async Task Read_APictureWithNobodyInIt_IsRefusedWithTheReason()
    {
        await using var desk = await SearchDesk.OpenAsync(Engine.Sqlite);
        var gray = new GrayImage(480, 640, Enumerable.Repeat((byte)200, 480 * 640).ToArray());

        var print = desk.Read(BodyPart.LeftIndex, PngFile.Of(gray)).Refusal!;
        var portrait = desk.Read(BodyPart.Face, JpegFile.Of(ColourImage.Of(gray))).Refusal!;
        var damaged = desk.Read(BodyPart.LeftIndex, Pictures.Png(400, 400)).Refusal!;

        (print.Code, print.About).ShouldBe((PrintExtraction.NoPrint.Code, nameof(BodyPart.LeftIndex)));
        (portrait.Code, portrait.About).ShouldBe((FaceReader.NoFace.Code, nameof(BodyPart.Face)));
        (damaged.Code, damaged.About).ShouldBe((PictureFile.Damaged.Code, nameof(BodyPart.LeftIndex)));
    }
}
