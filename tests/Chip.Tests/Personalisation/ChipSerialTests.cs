using CanCuoc.Chip.Personalisation;

namespace CanCuoc.Chip.Tests.Personalisation;

public sealed class ChipSerialTests
{
    [Theory]
    [InlineData("VN01")]
    [InlineData("01234567890123456789")]
    public void Read_OfASerial_PrintsAsItWasWritten(string text)
    {
        var serial = ChipSerial.Read(text).Value;
        serial.ToString().ShouldBe(text);
        ChipSerial.Parse(serial.Encode()).Value.ShouldBe(serial);
    }

    [Theory]
    [InlineData("")]
    [InlineData("VN1")]
    [InlineData("012345678901234567890")]
    [InlineData("vn01")]
    [InlineData("VN 1")]
    [InlineData("ĐN01")]
    [InlineData("VN0\u0661")]
    public void Read_OfAnotherText_IsRefused(string text) => Refused.Code(ChipSerial.Read(text)).ShouldBe("CHI-99");
}
