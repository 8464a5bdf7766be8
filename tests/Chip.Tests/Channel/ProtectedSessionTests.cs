using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CsCheck;

namespace CanCuoc.Chip.Tests.Channel;

public sealed class ProtectedSessionTests
{
    private static readonly Gen<CommandApdu> AnyCommand = Gen.Select(
            Gen.Byte.Array[4],
            Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Byte.Array[60_000, 65_000]),
            Gen.OneOf(Gen.Int[1, 300], Gen.Int[65_000, 65_536]).Nullable(0.5)
        )
        .Select((header, data, le) => new CommandApdu(0, header[1], header[2], header[3], data, le));

    private static readonly Gen<ResponseApdu> AnyResponse = Gen.Select(Gen.Byte.Array[0, 600], Gen.UShort)
        .Select((data, status) => new ResponseApdu(data, (StatusWord)status));

    [Fact]
    public void Protect_OfTheWorkedExample_GivesItsBytesOnBothSides()
    {
        using var terminal = WorkedExample.Session();
        using var chip = WorkedExample.Session();
        foreach (var (plain, command, answer, said) in WorkedExample.Exchanges.Select(row => row.Data))
        {
            var asked = terminal.Protect(CommandApdu.Parse(Convert.FromHexString(plain)).Value);
            Convert.ToHexString(asked.Encode()).ShouldBe(command);
            chip.Open(asked, out var heard).ShouldBe(StatusWord.Success);
            Convert.ToHexString(heard.Encode()).ShouldBe(plain);

            var told = chip.Protect(ResponseApdu.Parse(Convert.FromHexString(said)).Value);
            Convert.ToHexString(told.Encode()).ShouldBe(answer);
            terminal.TryOpen(told, out var read).ShouldBeTrue();
            Convert.ToHexString(read.Encode()).ShouldBe(said);
        }
    }

    [Fact]
    public void Open_OfAnyTalk_GivesWhatTheOtherSideSaid() =>
        Gen.Select(AnyCommand, AnyResponse)
            .Array[1, 5]
            .Sample(
                talk =>
                {
                    using var terminal = WorkedExample.Session();
                    using var chip = WorkedExample.Session();
                    foreach (var (command, response) in talk)
                    {
                        var sent = CommandApdu.Parse(terminal.Protect(command).Encode()).Value;
                        chip.Open(sent, out var heard).ShouldBe(StatusWord.Success);
                        heard.Encode().ShouldBe(command.Encode());
                        terminal.TryOpen(chip.Protect(response), out var read).ShouldBeTrue();
                        read.Encode().ShouldBe(response.Encode());
                    }
                },
                iter: 300
            );

    [Fact]
    public void Open_OfACommandWithAnyBitFlipped_NamesAFaultOfSecureMessaging()
    {
        using var terminal = WorkedExample.Session();
        var sent = terminal.Protect(new CommandApdu(0, 0xA4, 2, 0x0C, new byte[] { 1, 0x1E }, 4));
        byte[] authenticated = [.. sent.Header, .. sent.Data.Span];
        for (var bit = 0; bit < 8 * authenticated.Length; bit++)
        {
            var flipped = Tampered.Flip(authenticated, bit);
            using var chip = WorkedExample.Session();
            chip.Open(new CommandApdu(flipped[0], flipped[1], flipped[2], flipped[3], flipped.AsMemory(4)), out _)
                .ShouldBeOneOf(StatusWord.SecureMessagingObjectsMissing, StatusWord.SecureMessagingObjectsIncorrect);
        }
    }

    [Fact]
    public void Open_OfTheSameCommandTwice_IsOutOfTurn()
    {
        using var terminal = WorkedExample.Session();
        using var chip = WorkedExample.Session();
        var sent = terminal.Protect(Command.ReadBinary(0, 4));
        chip.Open(sent, out _).ShouldBe(StatusWord.Success);
        chip.Open(sent, out _).ShouldBe(StatusWord.SecureMessagingObjectsIncorrect);
    }

    [Fact]
    public void Open_OfTheSecondCommandFirst_IsOutOfTurn()
    {
        using var terminal = WorkedExample.Session();
        using var chip = WorkedExample.Session();
        _ = terminal.Protect(Command.ReadBinary(0, 4));
        chip.Open(terminal.Protect(Command.ReadBinary(4, 4)), out _)
            .ShouldBe(StatusWord.SecureMessagingObjectsIncorrect);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("970104", "no MAC")]
    [InlineData("8E08000000000000000097", "an object after the MAC")]
    [InlineData("8E040000000000", "half a MAC")]
    [InlineData("8700", "a cryptogram without padding indicator")]
    [InlineData("9703000004", "a length of three bytes")]
    [InlineData("9701049701048E080000000000000000", "the same object twice")]
    [InlineData("8101048E080000000000000000", "an object of no protected command")]
    [InlineData("00", "no object")]
    public void Open_OfACommandWithoutItsObjects_SaysThatTheyAreMissing(string body, string why)
    {
        using var chip = WorkedExample.Session();
        chip.Open(new CommandApdu(0x0C, 0xB0, 0, 0, Convert.FromHexString(body)), out _)
            .ShouldBe(StatusWord.SecureMessagingObjectsMissing, why);
    }

    [Theory]
    [InlineData("02", "0000000000000000", "another padding indicator")]
    [InlineData("01", "00000000000000", "no whole block")]
    [InlineData("01", "0000000000000000", "no padding")]
    public void Open_OfAnAuthenticCryptogramThatIsNone_SaysThatItIsIncorrect(
        string indicator,
        string blocks,
        string why
    )
    {
        using var chip = WorkedExample.Session();
        using var keys = TripleDesKeys.OfSeed(WorkedExample.SessionSeed);
        var length = 1 + (blocks.Length / 2);
        var cryptogram = Convert.FromHexString($"87{length:X2}{indicator}{blocks}");
        byte[] header = [0x0C, 0xA4, 0x02, 0x0C];
        byte[] counted = [.. Convert.FromHexString("887022120C06C227"), .. IsoPadding.Add(header), .. cryptogram];
        byte[] body = [.. cryptogram, 0x8E, 0x08, .. keys.Mac(counted)];
        chip.Open(new CommandApdu(0x0C, 0xA4, 0x02, 0x0C, body), out _)
            .ShouldBe(StatusWord.SecureMessagingObjectsIncorrect, why);
    }

    [Fact]
    public void Open_OfAnyBytes_NeverThrows() =>
        Gen
            .Byte.Array[0, 60]
            .Sample(body =>
            {
                using var chip = WorkedExample.Session();
                chip.Open(new CommandApdu(0x0C, 0xB0, 0, 0, body), out _).ShouldNotBe(StatusWord.Success);
                chip.TryOpen(new ResponseApdu(body, StatusWord.Success), out _).ShouldBeFalse();
            });

    [Fact]
    public void LargestData_OfAnyAnswerLength_FitsAndNoMoreDoes() =>
        Gen.Int[50, 3_000]
            .Sample(length =>
            {
                var largest = ProtectedSession.LargestData(length);
                ProtectedLength(largest).ShouldBeLessThanOrEqualTo(length);
                // up to 127 bytes the length takes one byte, up to 255 two
                ProtectedLength(largest + 1).ShouldBeGreaterThan(length - 2);
            });

    private static int ProtectedLength(int data)
    {
        using var session = WorkedExample.Session();
        return session.Protect(new ResponseApdu(new byte[data], StatusWord.Success)).Data.Length;
    }
}
