using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class DataGroup3Tests
{
    private static readonly Gen<FingerImage> Finger = Gen.Select(
        Gen.Enum<FingerPosition>(),
        Gen.Enum<FingerImageFormat>().Where(format => format != FingerImageFormat.Pgm),
        Gen.Select(Gen.Int[1, 2_000], Gen.Int[1, 2_000]),
        Gen.Byte,
        Gen.Byte.Array[1, 3_000],
        (position, format, size, quality, noise) =>
            new FingerImage(position, format, size.Item1, size.Item2, noise) { Quality = quality }
    );

    [Fact]
    public void Parse_OfAnyEncodedPrints_GivesThemBack() =>
        Finger
            .Array[0, 10]
            .Sample(
                fingers =>
                {
                    var read = DataGroup3.Parse(new DataGroup3(fingers).Encode()).Value.Fingers;
                    read.Select(Describe).ShouldBe(fingers.Select(Describe));
                },
                iter: 100
            );

    [Fact]
    public void Encode_OfAPrint_IsATemplateOfCbeffAroundARecord()
    {
        var group = Convert.ToHexString(new DataGroup3([Noise(FingerPosition.RightIndex, 4)]).Encode());
        group.ShouldStartWith("63" + "52" + "7F61" + "4F" + "020101" + "7F60" + "49" + "A112");
        group.ShouldContain("80020101" + "810108" + "820109" + "87020101" + "88020007");
        group.ShouldContain("5F2E32" + "46495200" + "30313000" + "000000000032" + "0000" + "001F" + "0101");
        group.ShouldContain(
            "01F401F401F401F4" + "0802" + "0000" + "00000012" + "0201" + "01FE" + "00" + "01400190" + "00"
        );
    }

    [Theory]
    [InlineData(FingerPosition.RightThumb, 0x05)]
    [InlineData(FingerPosition.RightLittle, 0x15)]
    [InlineData(FingerPosition.LeftThumb, 0x06)]
    [InlineData(FingerPosition.LeftIndex, 0x0A)]
    [InlineData(FingerPosition.Unknown, 0x00)]
    public void Encode_OfAFinger_NamesItInTheTemplate(FingerPosition position, byte subtype)
    {
        var group = Convert.ToHexString(new DataGroup3([Noise(position, 10)]).Encode());
        group.ShouldContain($"8201{subtype:X2}8702");
    }

    [Fact]
    public void Encode_WithoutFingers_IsNeverTheSameTwice()
    {
        var group = new DataGroup3([]);
        var first = group.Encode();
        first.ShouldNotBe(group.Encode());
        Convert.ToHexString(first).ShouldStartWith("6328" + "7F6125" + "020100" + "5320");
        DataGroup3.Parse(first).Value.Fingers.ShouldBeEmpty();
    }

    [Fact]
    public void ToString_OfPrints_ShowsNothingOfThem() =>
        new DataGroup3([Noise(FingerPosition.LeftThumb, 4)]).ToString().ShouldBe("DataGroup3");

    [Fact]
    public void Parse_OfARecordWithTwoFingers_ReadsBoth()
    {
        var one = FingerImageRecord.Encode(Noise(FingerPosition.RightIndex, 5));
        byte[] two = [.. one, .. one[32..]];
        two[18] = 2;
        two[13] = (byte)two.Length;
        FingerImageRecord.Parse(two).Value.Count.ShouldBe(2);
    }

    // versions 3 and 2019; finger 2, impression 0, format 1, image; then the capture date, which nobody reads
    [Fact]
    public void Parse_OfTheNewerForm_ReadsFingerFormatAndImage()
    {
        var read = DataGroup3
            .Parse(Newer("A003800102" + "A103800100" + "A203800101" + "8304AABBCCDD" + "A403800107"))
            .Value;
        var finger = read.Fingers.ShouldHaveSingleItem();
        (finger.Position, finger.Format).ShouldBe((FingerPosition.RightIndex, FingerImageFormat.Wsq));
        Convert.ToHexString(finger.File.Span).ShouldBe("AABBCCDD");
        (finger.Width, finger.Height).ShouldBe((0, 0));
        Should.Throw<ArgumentException>(() => new DataGroup3([finger]).Encode());
    }

    [Theory]
    [InlineData("A003800102" + "A103800100" + "A203800105" + "8304AABBCCDD", "another format")]
    [InlineData("A003800102" + "A103800100" + "A203800101" + "8300", "no image")]
    [InlineData("A003810102" + "A103800100" + "A203800101" + "8304AABBCCDD", "a position of another edition")]
    [InlineData("A103800100" + "A203800101" + "8304AABBCCDD", "no position")]
    public void Parse_OfTheNewerFormGoneWrong_IsRefused(string representation, string why) =>
        Refused.Code(DataGroup3.Parse(Newer(representation))).ShouldBe("CHI-87", why);

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("7500", "another group")]
    [InlineData("6300", "nothing in it")]
    [InlineData("63077F6104020101AA", "no template")]
    [InlineData("63067F6103020100", "no fingers and nothing instead")]
    [InlineData("63067F610302010B", "eleven fingers")]
    [InlineData("630B7F6108020101" + "7F6003A10000", "no record")]
    public void Parse_OfAnotherStructure_IsRefused(string hex, string why) =>
        Refused.Code(DataGroup3.Parse(Convert.FromHexString(hex))).ShouldBe("CHI-87", why);

    [Theory]
    [InlineData(0, 0x47, "another record")]
    [InlineData(4, 0x31, "another version")]
    [InlineData(8, 0x01, "a length of a terabyte")]
    [InlineData(13, 0x31, "a shorter length")]
    [InlineData(18, 0x02, "two fingers")]
    [InlineData(18, 0x00, "no finger")]
    [InlineData(29, 0x06, "another compression")]
    [InlineData(32, 0x80, "an image of two gigabytes")]
    [InlineData(35, 0x0E, "an image of nothing")]
    [InlineData(37, 0x02, "two views")]
    [InlineData(41, 0x00, "no width", 42)]
    public void Parse_OfADamagedRecord_IsRefused(int place, byte value, string why, int also = 0)
    {
        var record = FingerImageRecord.Encode(Noise(FingerPosition.RightIndex, 4));
        record[place] = value;
        if (also > 0)
            record[also] = value;
        Refused.Code(FingerImageRecord.Parse(record)).ShouldBe("CHI-87", why);
    }

    [Fact]
    public void Parse_OfADamagedGroup_NeverThrows()
    {
        var whole = new DataGroup3([
            Noise(FingerPosition.RightIndex, 40),
            Noise(FingerPosition.LeftIndex, 40),
        ]).Encode();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length])
            .Sample(
                (place, value, cut) =>
                {
                    byte[] damaged = [.. whole];
                    damaged[place] = value;
                    _ = DataGroup3.Parse(damaged);
                    _ = DataGroup3.Parse(damaged.AsMemory(..cut));
                }
            );
    }

    private static byte[] Newer(string representation)
    {
        var representations = TlvObject.Of(0xA1, TlvObject.Of(0x30, Convert.FromHexString(representation)));
        var block = TlvObject.Of(0x64, Convert.FromHexString("A007800103810207E3"), representations);
        var template = TlvObject.Of(0x7F60, TlvObject.Of(0xA1), TlvObject.Of(0x7F2E, TlvObject.Of(0xA1, block)));
        return TlvObject.Of(0x63, TlvObject.Of(0x7F61, TlvObject.Of(0x02, [1]), template));
    }

    internal static FingerImage Noise(FingerPosition position, int length) =>
        new(
            position,
            FingerImageFormat.Wsq,
            320,
            400,
            Enumerable.Range(0, length).Select(i => (byte)(i * 37)).ToArray()
        );

    private static string Describe(FingerImage finger) =>
        $"{finger.Position} {finger.Format} {finger.Width} {finger.Height} {finger.Quality} {Convert.ToHexString(finger.File.Span)}";
}
