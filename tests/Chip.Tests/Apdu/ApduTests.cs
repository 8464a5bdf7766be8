using CanCuoc.Chip.Apdu;
using CsCheck;

namespace CanCuoc.Chip.Tests.Apdu;

public sealed class ApduTests
{
    [Theory]
    [InlineData(0, null, "00A4020C")]
    [InlineData(0, 4, "00A4020C04")]
    [InlineData(0, 256, "00A4020C00")]
    [InlineData(2, null, "00A4020C020000")]
    [InlineData(2, 256, "00A4020C02000000")]
    [InlineData(0, 257, "00A4020C000101")]
    [InlineData(0, 65_536, "00A4020C000000")]
    [InlineData(1, 65_536, "00A4020C000001000000")]
    public void Encode_OfEachCase_IsAsTheStandardWritesIt(int dataLength, int? expected, string hex) =>
        Convert
            .ToHexString(new CommandApdu(0x00, 0xA4, 0x02, 0x0C, new byte[dataLength], expected).Encode())
            .ShouldBe(hex);

    [Fact]
    public void Parse_OfAnyEncodedCommand_GivesItBack() =>
        Gen.Select(Gen.Byte.Array[0, 600], Gen.Int[1, 65_536].Nullable(0.5))
            .Sample(
                (data, expected) =>
                {
                    var parsed = CommandApdu
                        .Parse(new CommandApdu(0x0C, 0xB0, 0x81, 0x02, data, expected).Encode())
                        .Value;
                    parsed.Header.ShouldBe([0x0C, 0xB0, 0x81, 0x02]);
                    parsed.Data.ToArray().ShouldBe(data);
                    parsed.Le.ShouldBe(expected);
                }
            );

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("00A402", "half a header")]
    [InlineData("00A4020C0201", "less data than Lc")]
    [InlineData("00A4020C0201020304", "bytes after Le")]
    [InlineData("00A4020C0001", "half an extended length")]
    [InlineData("00A4020C00000001", "extended Lc of nothing")]
    public void Parse_OfAMalformedCommand_IsRefused(string hex, string why) =>
        Refused.Code(CommandApdu.Parse(Convert.FromHexString(hex))).ShouldBe("CHI-01", why);

    [Fact]
    public void Parse_OfAnyBytes_NeverThrows() => Gen.Byte.Array[0, 20].Sample(bytes => _ = CommandApdu.Parse(bytes));

    [Fact]
    public void Parse_OfAnAnswer_SplitsDataAndStatus()
    {
        var answer = ResponseApdu.Parse(Convert.FromHexString("60145F016282")).Value;
        answer.Data.ToArray().ShouldBe([0x60, 0x14, 0x5F, 0x01]);
        answer.Status.ShouldBe(StatusWord.EndOfFile);
        Convert.ToHexString(answer.Encode()).ShouldBe("60145F016282");
    }

    [Fact]
    public void Parse_OfAnAnswerOfOneByte_IsRefused() =>
        Refused.Code(ResponseApdu.Parse(new byte[1])).ShouldBe("CHI-02");
}
