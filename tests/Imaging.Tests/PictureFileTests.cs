using System.Buffers.Binary;
using System.Text;
using CanCuoc.Matching;
using CanCuoc.Vocabulary;
using CsCheck;
using ImageMagick;

namespace CanCuoc.Imaging.Tests;

public sealed class PictureFileTests
{
    public static TheoryData<string> Kinds => [.. Files.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ReadGray_OfEveryKind_GivesThePicture(string kind)
    {
        var drawn = Drawn.Stripes();
        var read = PictureFile.ReadGray(Files.Of(kind, drawn)).Value;
        (read.Width, read.Height).ShouldBe((drawn.Width, drawn.Height));
        if (kind == "png-alpha")
        {
            read[10, 10].ShouldBe(byte.MaxValue);
            read[100, 10].ShouldBe(drawn[100, 10]);
            return;
        }
        var most = kind is "jpeg" or "jp2" or "j2k" ? 2.5 : 0;
        Drawn.MeanDifference(drawn.Pixels, read.Pixels).ShouldBeLessThanOrEqualTo(most);
    }

    [Theory]
    [InlineData("png", 1000)]
    [InlineData("tiff", 569)]
    [InlineData("jpeg", 500)]
    [InlineData("bmp", 400)]
    public void ReadGray_OfFileThatNamesAResolution_HasIt(string kind, double pixelsPerInch) =>
        PictureFile
            .ReadGray(Files.Of(kind, Drawn.Stripes(pixelsPerInch: pixelsPerInch)))
            .Value.PixelsPerInch.ShouldBe(pixelsPerInch, tolerance: 0.1);

    [Theory]
    [InlineData("png", 72)]
    [InlineData("tiff", 5000)]
    [InlineData("pgm", 1000)]
    public void ReadGray_WithoutABelievableResolution_Has500(string kind, double pixelsPerInch) =>
        PictureFile
            .ReadGray(Files.Of(kind, Drawn.Stripes(pixelsPerInch: pixelsPerInch)))
            .Value.PixelsPerInch.ShouldBe(GrayImage.PrintResolution);

    [Fact]
    public void ReadColour_OfPng_GivesEveryPixel()
    {
        var drawn = Drawn.Colours();
        var read = PictureFile.ReadColour(PngFile.Of(drawn)).Value;
        read.Pixels.SequenceEqual(drawn.Pixels).ShouldBeTrue();
        read.PixelsPerInch.ShouldBe(300, tolerance: 0.01);
        read[30, 20].ShouldBe(drawn[30, 20]);
    }

    [Fact]
    public void ReadColour_OfGrayMap_IsGray() =>
        PictureFile
            .ReadColour(Files.Of("pgm", Drawn.Stripes()))
            .Value.ToGray()
            .Pixels.SequenceEqual(Drawn.Stripes().Pixels)
            .ShouldBeTrue();

    [Fact]
    public void ReadGray_OfColours_IsTheirLuma() =>
        PictureFile
            .ReadGray(PngFile.Of(Drawn.Colours()))
            .Value.Pixels.SequenceEqual(Drawn.Colours().ToGray().Pixels)
            .ShouldBeTrue();

    public static TheoryData<string, string> Refused =>
        new()
        {
            { "nothing", PictureFile.Empty.Code },
            { "text", PictureFile.UnknownKind.Code },
            { "svg", PictureFile.UnknownKind.Code },
            { "png of one pixel", PictureFile.TooSmall.Code },
            { "png that claims a gigapixel", PictureFile.TooManyPixels.Code },
            { "pgm that claims 110 megapixels", PictureFile.TooManyPixels.Code },
            { "jp2 that claims 36 megapixels", PictureFile.TooManyPixels.Code },
            { "jpeg of a thousand scans", PictureFile.TooIntricate.Code },
            { "pgm brighter than white", PictureFile.Damaged.Code },
            { "png without a header", PictureFile.Damaged.Code },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void ReadGray_OfWhatIsNoPicture_NamesTheReason(string what, string code) =>
        PictureFile.ReadGray(Bad(what)).Refusal?.Code.ShouldBe(code, what);

    [Fact]
    public void ReadGray_OfTooLongAFile_IsRefused() =>
        PictureFile.ReadGray(new byte[PictureFile.LongestFile + 1]).Refusal.ShouldBe(PictureFile.FileTooLong);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ReadGray_OfFileCutInTheMiddle_IsRefused(string kind)
    {
        var file = Files.Of(kind, Drawn.Stripes());
        var cut = PictureFile.ReadGray(file.AsMemory(0, file.Length / 2));
        // JPEG 2000 is made to be cut: what is there is a picture, of less quality
        if (kind is "jp2" or "j2k" && cut.Refusal is null)
            Drawn.MeanDifference(Drawn.Stripes().Pixels, cut.Value.Pixels).ShouldBeLessThan(30);
        else
            cut.Refusal.ShouldBe(PictureFile.Damaged);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ReadGray_OfMutatedBytes_AnswersOrRefusesButNeverThrows(string kind)
    {
        var file = Files.Of(kind, Drawn.Stripes(48, 40));
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Byte)
            .Array[1, 12]
            .Sample(
                changes =>
                {
                    var mutated = file.ToArray();
                    foreach (var (at, value) in changes)
                        mutated[at] = value;
                    Answers(PictureFile.ReadGray(mutated)).ShouldBeTrue();
                },
                iter: 150
            );
    }

    [Fact]
    public void ReadColour_OfRubbishBehindEveryStart_AnswersOrRefusesButNeverThrows()
    {
        byte[][] starts = [.. Files.Kinds.Select(kind => Files.Of(kind, Drawn.Stripes(32, 32))[..32])];
        Gen.Select(Gen.Int[0, starts.Length - 1], Gen.Int[0, 32], Gen.Byte.Array[0, 300])
            .Sample(
                (which, kept, rubbish) =>
                    Answers(PictureFile.ReadColour((byte[])[.. starts[which][..kept], .. rubbish])).ShouldBeTrue(),
                iter: 2000
            );
    }

    [Theory]
    [InlineData(MagickFormat.Svg, "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'/>")]
    [InlineData(MagickFormat.Mvg, "push graphic-context pop graphic-context")]
    [InlineData(MagickFormat.Txt, "hello")]
    public void Magick_InThisProcess_KnowsNoOtherKinds(MagickFormat format, string text)
    {
        MagickPolicy.Enter();
        Should.Throw<MagickException>(() => new MagickImage(Encoding.ASCII.GetBytes(text), format).Dispose());
    }

    private static bool Answers<T>(Outcome<T> outcome)
        where T : notnull => outcome.Refusal is not null || outcome.Value is not null;

    private static byte[] Bad(string what)
    {
        var png = PngFile.Of(Drawn.Stripes());
        switch (what)
        {
            case "nothing":
                return [];
            case "text":
                return "not a picture at all"u8.ToArray();
            case "svg":
                return "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray();
            case "png of one pixel":
                return PngFile.Of(new GrayImage(1, 1, [0]));
            case "png that claims a gigapixel":
                BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 1 << 15);
                BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 1 << 15);
                return png;
            case "pgm that claims 110 megapixels":
                return "P5 11000 10000 255\n"u8.ToArray();
            case "jp2 that claims 36 megapixels":
                var stream = Files.Of("j2k", Drawn.Stripes());
                BinaryPrimitives.WriteInt32BigEndian(stream.AsSpan(8), 6000);
                BinaryPrimitives.WriteInt32BigEndian(stream.AsSpan(12), 6000);
                return stream;
            case "jpeg of a thousand scans":
                var jpeg = Files.Of("jpeg", Drawn.Stripes());
                byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0];
                return [.. jpeg[..^2], .. Enumerable.Repeat(scan, 1000).SelectMany(one => one), 0xFF, 0xD9];
            case "pgm brighter than white":
                return [.. "P5 20 20 100\n"u8, .. Enumerable.Repeat((byte)200, 400)];
            case "png without a header":
                return png[..8];
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, null);
        }
    }
}
