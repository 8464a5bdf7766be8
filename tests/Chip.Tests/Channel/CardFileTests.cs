using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Channel;

public sealed class CardFileTests
{
    private const int HeaderLength = 4;
    private const int LongestValue = CardFile.LongestFile - HeaderLength - 1;

    [Fact]
    public async Task Read_OfAShortFile_SelectsItReadsItsHeaderAndTheRest()
    {
        var card = AnsweringCard.Of("9000", "60145F019000", "04303130365F36063034303030305C0261759000");
        var file = await ReadAsync(card, FileIdentifier.COM);
        file.Value.ToArray().ShouldBe(WorkedExample.CommonDataElements);
        card.Sent.ShouldBe(["00A4020C02011E", "00B0000004", "00B0000412"]);
    }

    [Fact]
    public void Read_OfAFileOfAnyLengthInPartsOfAnyLength_GivesTheFile() =>
        Gen.Select(
                Gen.OneOf(Gen.Int[0, 600], Gen.Int[LongestValue - 5, LongestValue]),
                Gen.Int[HeaderLength, 256],
                Gen.Byte
            )
            .Sample(
                (length, atOnce, filling) =>
                {
                    var value = new byte[length];
                    Array.Fill(value, filling);
                    var file = TlvObject.Of(FileIdentifier.DG2.Tag, value);
                    var card = new AnsweringCard(command => Answer(command, file, atOnce));
                    ReadAsync(card, FileIdentifier.DG2).GetAwaiter().GetResult().Value.ToArray().ShouldBe(file);
                },
                iter: 30
            );

    [Fact]
    public async Task Read_OfAFileFollowedByOtherBytes_LeavesThemOut()
    {
        var card = AnsweringCard.Of("9000", "610100FF9000");
        (await ReadAsync(card, FileIdentifier.DG1)).Value.ToArray().ShouldBe([0x61, 0x01, 0x00]);
    }

    [Theory]
    [InlineData("6A82", "CHI-34", "no such file")]
    [InlineData("6982", "CHI-35", "SELECT not allowed")]
    [InlineData("9000 6982", "CHI-35", "READ BINARY not allowed")]
    [InlineData("9000 60145F019000 6982", "CHI-35", "no more allowed after the header")]
    [InlineData("9000 9000", "CHI-36", "nothing where the header should be")]
    [InlineData("9000 6B00", "CHI-36", "an empty file")]
    [InlineData("9000 606282", "CHI-36", "shorter than its header")]
    [InlineData("9000 601460146014609000", "CHI-36", "more than asked for")]
    [InlineData("9000 61145F019000", "CHI-36", "the tag of another file")]
    [InlineData("9000 608000009000", "CHI-36", "a length without end")]
    [InlineData("9000 608303FF9000 FC9000", "CHI-36", "longer than any file")]
    [InlineData("9000 6083FFFF9000 FF9000", "CHI-36", "a length of 16 MiB")]
    [InlineData("9000 6083FFFF9000 6B00", "CHI-36", "half a length")]
    [InlineData("9000 6084FFFF9000", "CHI-36", "a length of four bytes")]
    [InlineData("9000 60145F019000 9000", "CHI-36", "cut short, in silence")]
    [InlineData("9000 60145F019000 6B00", "CHI-36", "cut short after the header")]
    [InlineData("9000 60145F019000 04306282 6B00", "CHI-36", "cut short in the middle")]
    [InlineData("9000 60145F019000 04303130365F36063034303030305C026175009000", "CHI-36", "a byte too much")]
    public async Task Read_OfAFileThatIsNotWhole_IsRefused(string answers, string code, string why)
    {
        var refusal = (await ReadAsync(AnsweringCard.Of(answers.Split(' ')), FileIdentifier.COM)).Refusal;
        refusal.ShouldNotBeNull().Code.ShouldBe(code, why);
        refusal.About.ShouldBe("COM");
    }

    [Theory]
    [InlineData("")]
    [InlineData("9000")]
    [InlineData("9000 60145F019000")]
    public async Task Read_OfACardThatIsRemoved_SaysSo(string answers)
    {
        var card = AnsweringCard.Of(answers.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        (await ReadAsync(card, FileIdentifier.COM)).Refusal.ShouldBe(AnsweringCard.Removed);
    }

    [Fact]
    public void Read_OfAnyAnswers_NeverThrows() =>
        Gen
            .Byte.Array[2, 10]
            .Array[0, 6]
            .Sample(answers =>
            {
                var card = AnsweringCard.Of(["9000", .. answers.Select(Convert.ToHexString)]);
                _ = ReadAsync(card, FileIdentifier.DG1).GetAwaiter().GetResult();
            });

    private static Task<Outcome<ReadOnlyMemory<byte>>> ReadAsync(ICardTransport card, FileIdentifier file) =>
        CardFile.ReadAsync(card, file, TestContext.Current.CancellationToken);

    private static Outcome<ResponseApdu> Answer(CommandApdu command, ReadOnlyMemory<byte> file, int atOnce)
    {
        if (command.Ins == InstructionCode.Select)
            return new ResponseApdu(StatusWord.Success);
        if (command.Ins == InstructionCode.ReadBinary)
            return Part(file[((command.P1 << 8) | command.P2)..], Math.Min(command.Le!.Value, atOnce));
        var place = Convert.ToInt32(Convert.ToHexString(command.Data.Span[2..]), 16);
        var room = command.Le!.Value - TlvObject.HeaderLength(Command.PartTag, command.Le.Value);
        var part = Part(file[place..], Math.Min(room, atOnce));
        return part with { Data = TlvObject.Of(Command.PartTag, part.Data.ToArray()) };
    }

    private static ResponseApdu Part(ReadOnlyMemory<byte> rest, int count) =>
        count <= rest.Length
            ? new ResponseApdu(rest[..count], StatusWord.Success)
            : new ResponseApdu(rest, StatusWord.EndOfFile);
}
