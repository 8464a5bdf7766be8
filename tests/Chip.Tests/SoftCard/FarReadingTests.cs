using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>Files beyond the 32,767 bytes that READ BINARY reaches, and reading in long answers.</summary>
public sealed class FarReadingTests
{
    private static readonly byte[] Far = TlvObject.Of(FileIdentifier.DG2.Tag, RandomNumberGenerator.GetBytes(70_000));

    [Theory]
    [InlineData(256, 308)]
    [InlineData(65_536, 4)]
    public async Task Read_OfAFarFile_GivesItInAsManyPartsAsTheAnswersAllow(int largestAnswer, int parts)
    {
        using var chip = Chip();
        var counted = 0;
        var card = new AnsweringCard(command =>
        {
            counted += (command.Ins & 0xFE) == InstructionCode.ReadBinary ? 1 : 0;
            return ResponseApdu.Parse(chip.Answer(command.Encode()));
        })
        {
            LargestAnswer = largestAnswer,
        };
        var cancellation = TestContext.Current.CancellationToken;
        using var session = (await BasicAccessControl.OpenAsync(card, WorkedExample.Key, cancellation)).Value;
        session.ChipAnswer = largestAnswer;
        var file = await CardFile.ReadAsync(session, FileIdentifier.DG2, cancellation);
        file.Value.ToArray().ShouldBe(Far);
        counted.ShouldBe(parts);
    }

    [Theory]
    [InlineData("00A4020C020102", "9000", "the file is selected")]
    [InlineData("00B1000003540100" + "04", "530275839000", "its beginning")]
    [InlineData("00B1010203540100" + "04", "530275839000", "named by its identifier")]
    [InlineData("00B1000203540100" + "04", "530275839000", "named by its short identifier")]
    [InlineData("00B1010303540100" + "04", "6A82", "another file")]
    [InlineData("00B10000055403FFFFFF" + "04", "6B00", "far past the end")]
    [InlineData("00B100000654040000000004", "6A80", "an offset of four bytes")]
    [InlineData("00B1000002540004", "6A80", "no offset")]
    [InlineData("00B1000003530100" + "04", "6A80", "another object")]
    [InlineData("00B1000003540100", "6700", "expecting nothing")]
    [InlineData("00B1000003540100" + "02", "6700", "expecting less than an object")]
    [InlineData("00B1000004", "6700", "no data")]
    public async Task ReadObjects_OfEachForm_IsAnsweredInItsObject(string command, string answer, string what)
    {
        using var chip = Chip();
        using var session = (await BasicAccessControl.OpenAsync(chip, WorkedExample.Key, default)).Value;
        (await SayAsync(session, "00A4020C020102")).ShouldBe("9000");
        (await SayAsync(session, command)).ShouldBe(answer, what);
    }

    [Fact]
    public void ReadObjects_BeforeASession_IsRefused()
    {
        using var chip = Chip();
        Convert.ToHexString(chip.Answer(Command.ReadObjects(0, 4).Encode())).ShouldBe("6982");
    }

    private static SoftwareChip Chip() =>
        new(
            new Dictionary<FileIdentifier, ReadOnlyMemory<byte>> { [FileIdentifier.DG2] = Far },
            WorkedExample.Key,
            RandomNumberGenerator.GetBytes
        );

    private static async Task<string> SayAsync(SecureMessaging session, string command)
    {
        var sent = CommandApdu.Parse(Convert.FromHexString(command)).Value;
        return Convert.ToHexString((await session.TransmitAsync(sent, default)).Value.Encode());
    }
}
