using CanCuoc.Chip.Readers;
using CsCheck;

namespace CanCuoc.Chip.Tests.Readers;

public sealed class AnswerToResetTests
{
    [Theory]
    [InlineData("3B85800180739401C0A2", true, true, "the software chip")]
    [InlineData("3B8580018073940140 22", false, true, "extended length alone")]
    [InlineData("3B8580018073940180E2", true, false, "chains alone")]
    [InlineData("3B8A80018031F8738441E082900006", true, true, "another object before")]
    [InlineData("3B80800101", false, false, "no historical bytes")]
    [InlineData("3B8680010031C173C000FF", false, false, "historical bytes that are no compact TLV")]
    [InlineData("3B", false, false, "one byte")]
    [InlineData("", false, false, "none")]
    [InlineData("3BFF", false, false, "interface bytes that are not there")]
    [InlineData("3B8F8001807384", false, false, "historical bytes that are not there")]
    public void Parse_TellsWhatTheCardCan(string bytes, bool chains, bool takesLong, string what) =>
        AnswerToReset
            .Parse(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)))
            .ShouldBe(new AnswerToReset(chains, takesLong), what);

    [Fact]
    public void OfSoftwareChip_EndsWithItsCheckByte() =>
        AnswerToReset.OfSoftwareChip.ToArray()[1..].Aggregate((sum, octet) => (byte)(sum ^ octet)).ShouldBe((byte)0);

    [Fact]
    public void Parse_OfAnyBytes_Answers() => Gen.Byte.Array[0, 40].Sample(bytes => _ = AnswerToReset.Parse(bytes));
}
