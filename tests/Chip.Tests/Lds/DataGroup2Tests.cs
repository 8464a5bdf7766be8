using CanCuoc.Chip.Lds;
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
                    var group = new DataGroup2(FaceImage.FromJpeg(jpeg).Value);
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
    public void FromJpeg_OfAnotherFile_IsRefused(string hex) =>
        Refused.Code(FaceImage.FromJpeg(Convert.FromHexString(hex))).ShouldBe("CHI-16");

    [Fact]
    public void FromJpeg_OfACutFile_IsRefused() =>
        Refused.Code(FaceImage.FromJpeg(Invented.Jpeg(480, 640, 100).AsMemory(..^1))).ShouldBe("CHI-16");

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
