using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class DataGroup2Tests
{
    [Fact]
    public void Parse_OfAnyEncodedPortrait_GivesItBack() =>
        Gen.Select(Gen.Int[1, 2_000], Gen.Int[1, 2_000], Gen.Int[0, 20_000])
            .Sample(
                (width, height, bytes) =>
                {
                    var jpeg = Invented.Jpeg(width, height, bytes);
                    var group = new DataGroup2(FaceImage.FromFile(jpeg).Value);
                    var portrait = DataGroup2.Parse(group.Encode()).Value.Portrait;
                    portrait.File.ToArray().ShouldBe(jpeg);
                    (portrait.Width, portrait.Height).ShouldBe((width, height));
                    portrait.Format.ShouldBe(FaceImageFormat.Jpeg);
                },
                iter: 50
            );

    [Theory]
    [InlineData("")]
    [InlineData("FFD8FFD9")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FFE00001FFD9")]
    public void FromFile_OfAnotherFile_IsRefused(string hex) =>
        Refused.Code(FaceImage.FromFile(Convert.FromHexString(hex))).ShouldBe("CHI-16");

    [Fact]
    public void FromFile_OfACutFile_IsRefused() =>
        Refused.Code(FaceImage.FromFile(Invented.Jpeg(480, 640, 100).AsMemory(..^1))).ShouldBe("CHI-16");

    [Theory, MemberData(nameof(Jpeg2000Pictures))]
    public void FromFile_OfJpeg2000_TellsItsSize(byte[] picture)
    {
        var group = new DataGroup2(FaceImage.FromFile(picture).Value);

        var portrait = DataGroup2.Parse(group.Encode()).Value.Portrait;

        (portrait.Format, portrait.Width, portrait.Height).ShouldBe((FaceImageFormat.Jpeg2000, 480, 640));
        portrait.File.ToArray().ShouldBe(picture);
    }

    public static TheoryData<byte[]> Jpeg2000Pictures => [Invented.Jpeg2000File, Invented.Jpeg2000Stream];

    [Fact]
    public void FromFile_OfJpeg2000CutInItsHeader_IsRefused()
    {
        for (var length = 0; length < 62; length++)
            Refused.Code(FaceImage.FromFile(Invented.Jpeg2000File.AsMemory(..length))).ShouldBe("CHI-16");
    }

    [Fact]
    public void FromFile_OfJpeg2000LargerThanAnyPortrait_IsRefused()
    {
        var huge = Invented.Jpeg2000File.ToArray();
        huge[huge.AsSpan().IndexOf("ihdr"u8) + 4] = 0x7F;
        Refused.Code(FaceImage.FromFile(huge)).ShouldBe("CHI-16");
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Parse_OfABlockOf39794_GivesThePicture(byte format, bool isJpeg2000)
    {
        var picture = isJpeg2000 ? Invented.Jpeg2000File : Invented.Jpeg(480, 640, bytes: 300);

        var portrait = DataGroup2.Parse(BlockOf39794(picture, format)).Value.Portrait;

        portrait.File.ToArray().ShouldBe(picture);
        (portrait.Width, portrait.Height).ShouldBe((480, 640));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Parse_OfABlockWhoseFormatIsNotItsPictures_IsRefused(byte format) =>
        Refused.Code(DataGroup2.Parse(BlockOf39794(Invented.Jpeg2000File, format))).ShouldBe("CHI-15");

    [Fact]
    public void Parse_OfSeveralTemplates_TakesTheFirst()
    {
        var one = Invented.Portrait.Encode();
        TlvReader.TryReadWhole(one, 0x75, out var group).ShouldBeTrue();
        TlvReader.TryReadWhole(group, 0x7F61, out var templates).ShouldBeTrue();
        var template = templates[3..].ToArray();

        var two = TlvObject.Of(0x75, TlvObject.Of(0x7F61, TlvObject.Of(0x02, [2]), template, template));
        DataGroup2.Parse(two).Value.Portrait.Width.ShouldBe(Invented.Portrait.Portrait.Width);
        Refused
            .Code(DataGroup2.Parse(TlvObject.Of(0x75, TlvObject.Of(0x7F61, TlvObject.Of(0x02, [2]), template))))
            .ShouldBe("CHI-14");
    }

    /// <summary>ISO/IEC 39794-5 annex A: version, one representation, its picture and format, and a size that is not believed.</summary>
    private static byte[] BlockOf39794(byte[] picture, byte format)
    {
        var information = TlvObject.Of(
            0xA1,
            TlvObject.Of(0xA0, TlvObject.Of(0x80, [format])),
            TlvObject.Of(0xA7, TlvObject.Of(0x80, [9]), TlvObject.Of(0x81, [9]))
        );
        var image = TlvObject.Of(0xA0, TlvObject.Of(0xA0, TlvObject.Of(0x80, picture), information));
        var representation = TlvObject.Of(0x30, TlvObject.Of(0x80, [1]), TlvObject.Of(0xA1, image));
        var version = TlvObject.Of(0xA0, TlvObject.Of(0x80, [3]), TlvObject.Of(0x81, [0x07, 0xE3]));
        var block = TlvObject.Of(0x65, version, TlvObject.Of(0xA1, representation));
        var header = TlvObject.Of(0xA1, TlvObject.Of(0x87, [0x01, 0x01]), TlvObject.Of(0x88, [0x00, 0x2A]));
        var template = TlvObject.Of(0x7F60, header, TlvObject.Of(0x7F2E, block));
        return TlvObject.Of(0x75, TlvObject.Of(0x7F61, TlvObject.Of(0x02, [1]), template));
    }

    [Fact]
    public void Parse_OfTwoImages_IsRefused()
    {
        var group = Invented.Portrait.Encode();
        group[group.AsSpan().IndexOf("FAC\0"u8) + 13] = 2;
        Refused.Code(DataGroup2.Parse(group)).ShouldBe("CHI-15");
    }

    [Fact]
    public void Parse_OfAnotherTag_IsRefused()
    {
        var group = Invented.Portrait.Encode();
        group[0] = 0x63;
        Refused.Code(DataGroup2.Parse(group)).ShouldBe("CHI-14");
    }

    [Fact]
    public void Parse_OfADamagedHeader_NeverThrows() =>
        Gen.Select(Gen.Int[0, 99], Gen.Byte)
            .Sample(
                (place, value) =>
                {
                    var damaged = Invented.Portrait.Encode();
                    damaged[place] = value;
                    _ = DataGroup2.Parse(damaged);
                }
            );
}
