using CanCuoc.Chip.Channel;
using CsCheck;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>What the chip lets be read in a session, and what it answers where there is nothing to read.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("00A4020C020101", "9000", "a file")]
    [InlineData("00A40200020101", "9000", "a file, file control asked for")]
    [InlineData("00A4020C020102", "6A82", "a file that there is not")]
    [InlineData("00A4020C021F01", "6A82", "no file of any card")]
    [InlineData("00A4020C0101", "6700", "half an identifier")]
    [InlineData("00A4020C", "6700", "no identifier")]
    [InlineData("00A4010C020101", "6A86", "by another way")]
    [InlineData("00A4020D020101", "6A86", "with another P2")]
    [InlineData("00B0000004", "6986", "reading what is not selected")]
    [InlineData("00B0820004", "6A82", "reading a file that there is not")]
    [InlineData("00B0800004", "6A82", "reading by no short identifier")]
    [InlineData("00B0A10004", "6A86", "reading with a reserved bit")]
    [InlineData("00B08100", "6700", "reading nothing")]
    [InlineData("00B0810001FF04", "6700", "reading with data")]
    [InlineData("00C0000004", "6D00", "an instruction that there is not")]
    public void Answer_ToACommandInASession_IsItsStatusWord(string command, string status, string what)
    {
        using var talk = Talk.Opened();
        talk.SayProtected(command).ShouldBe(status, what);
        talk.SayProtected("00B0810002").ShouldBe("61829000", "and the session goes on");
    }

    [Theory]
    [InlineData("00B0000004", "618202B89000", "the first bytes")]
    [InlineData("00B001000A", "000102030405060708099000", "at an offset of two bytes")]
    [InlineData("00B002BB01", "BB9000", "the last byte")]
    [InlineData("00B002BB02", "BB6282", "past the end")]
    [InlineData("00B002BA00", "BABB9000", "all there is")]
    [InlineData("00B002BA000000", "BABB9000", "all there is, of a long file")]
    [InlineData("00B002BC01", "6B00", "at the end")]
    [InlineData("00B07FFF01", "6B00", "far past the end")]
    public void ReadBinary_OfTheSelectedFile_GivesThatPart(string command, string answer, string what)
    {
        using var talk = Talk.Opened();
        talk.SayProtected("00A4020C020101").ShouldBe("9000");
        talk.SayProtected(command).ShouldBe(answer, what);
    }

    [Fact]
    public void ReadBinary_ByShortIdentifier_SelectsTheFile()
    {
        using var talk = Talk.Opened();
        talk.SayProtected("00B09E0004").ShouldBe("60145F019000");
        talk.SayProtected("00B0000402").ShouldBe("04309000");
        talk.SayProtected("00B081FF02").ShouldBe("FF009000", "with an offset of one byte");
        talk.SayProtected("00B0000401").ShouldBe("049000");
    }

    [Fact]
    public void ReadBinary_AfterAFileThatThereIsNot_ReadsTheOneSelectedBefore()
    {
        using var talk = Talk.Opened();
        talk.SayProtected("00A4020C02011E").ShouldBe("9000");
        talk.SayProtected("00A4020C020102").ShouldBe("6A82");
        talk.SayProtected("00B0000002").ShouldBe("60149000");
    }

    [Fact]
    public void ReadBinary_AfterTheApplicationIsSelectedAnew_HasNoFile()
    {
        using var talk = Talk.Opened();
        talk.SayProtected("00A4020C02011E").ShouldBe("9000");
        talk.SayProtected("00A4040C07A0000002471001").ShouldBe("9000");
        talk.SayProtected("00B0000002").ShouldBe("6986");
    }

    [Theory]
    [InlineData(231, true)]
    [InlineData(232, false)]
    public void ReadBinary_OfMoreThanAShortAnswerHolds_IsRefused(int length, bool isRead)
    {
        using var talk = Talk.Opened();
        talk.SayProtected("00A4020C020101").ShouldBe("9000");
        var part = $"{Convert.ToHexString(Talk.Long.AsSpan(0, length))}9000";
        talk.SayProtected($"00B00000{length:X2}").ShouldBe(isRead ? part : "6700");
    }

    [Fact]
    public void ReadBinary_OfAnyPart_GivesThoseBytes() =>
        Gen.Select(Gen.Int[0, Talk.Long.Length - 1], Gen.Int[1, 65_535])
            .Where((_, length) => length is not 256)
            .Sample(
                (offset, length) =>
                {
                    using var talk = Talk.Opened();
                    talk.SayProtected("00A4020C020101").ShouldBe("9000");
                    var answer = talk.TryProtected(Command.ReadBinary(offset, length)).Value;
                    if (length is > 231 and < 256)
                    {
                        ((int)answer.Status).ShouldBe(0x6700);
                        return;
                    }
                    var isWhole = offset + length <= Talk.Long.Length;
                    answer.Data.ToArray().ShouldBe(Talk.Long.Skip(offset).Take(length));
                    ((int)answer.Status).ShouldBe(isWhole ? 0x9000 : 0x6282);
                },
                iter: 60
            );
}
