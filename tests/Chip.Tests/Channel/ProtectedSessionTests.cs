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

    [Theory]
    [MemberData(nameof(Suites))]
    public void Open_OfAnyTalk_GivesWhatTheOtherSideSaid(string suite) =>
        Gen.Select(AnyCommand, AnyResponse)
            .Array[1, 5]
            .Sample(
                talk =>
                {
                    using var terminal = Session(suite);
                    using var chip = Session(suite);
                    foreach (var (command, response) in talk)
                    {
                        var sent = CommandApdu.Parse(terminal.Protect(command).Encode()).Value;
                        chip.Open(sent, out var heard).ShouldBe(StatusWord.Success);
                        heard.Encode().ShouldBe(command.Encode());
                        terminal.TryOpen(chip.Protect(response), out var read).ShouldBeTrue();
                        read.Encode().ShouldBe(response.Encode());
                    }
                },
                iter: 25
            );

    [Theory]
    [MemberData(nameof(Suites))]
    public void Open_OfACommandWithAnyBitFlipped_NamesAFaultOfSecureMessaging(string suite)
    {
        using var terminal = Session(suite);
        var sent = terminal.Protect(new CommandApdu(0, 0xA4, 2, 0x0C, new byte[] { 1, 0x1E }, 4));
        byte[] authenticated = [.. sent.Header, .. sent.Data.Span];
        for (var bit = 0; bit < 8 * authenticated.Length; bit++)
        {
            var flipped = Tampered.Flip(authenticated, bit);
            using var chip = Session(suite);
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
        using var cipher = CipherSuite.TripleDes.CipherOf(WorkedExample.SessionSeed);
        var length = 1 + (blocks.Length / 2);
        var cryptogram = Convert.FromHexString($"87{length:X2}{indicator}{blocks}");
        byte[] header = [0x0C, 0xA4, 0x02, 0x0C];
        byte[] counted = [.. Convert.FromHexString("887022120C06C227"), .. IsoPadding.Add(header, 8), .. cryptogram];
        byte[] body = [.. cryptogram, 0x8E, 0x08, .. cipher.Token(counted)];
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

    [Theory]
    [MemberData(nameof(Suites))]
    public void LargestData_OfAnyAnswerLength_FitsAndNoMoreDoes(string suite) =>
        Gen.Int[50, 3_000]
            .Sample(length =>
            {
                using var session = Session(suite);
                var largest = session.LargestData(length);
                ProtectedLength(session, largest).ShouldBeLessThanOrEqualTo(length);
                // up to 127 bytes the length takes one byte, up to 255 two
                ProtectedLength(session, largest + 1).ShouldBeGreaterThan(length - 2);
            });

    /// <summary>ICAO 9303-11 §9.8.4: with an odd instruction the cryptogram holds objects, and stands under a tag of its own.</summary>
    [Fact]
    public void Protect_OfAnOddInstruction_NamesTheCryptogramOtherwiseBothWays()
    {
        using var terminal = Session(CipherSuite.Aes128.Name);
        using var chip = Session(CipherSuite.Aes128.Name);
        var sent = terminal.Protect(Command.ReadObjects(0x8000, 100));
        sent.Data.Span[..2].ToArray().ShouldBe([0x85, 0x10]);
        chip.Open(sent, out var heard).ShouldBe(StatusWord.Success);
        Convert.ToHexString(heard.Encode()).ShouldBe("00B1000004540280" + "0066");
        var told = chip.Protect(new ResponseApdu(new byte[] { 0x53, 0x01, 0x2A }, StatusWord.Success));
        told.Data.Span[..2].ToArray().ShouldBe([0x85, 0x10]);
        terminal.TryOpen(told, out var read).ShouldBeTrue();
        Convert.ToHexString(read.Data.Span).ShouldBe("53012A");
    }

    public static TheoryData<string> Suites => [.. CipherSuite.All.Select(suite => suite.Name)];

    private static ProtectedSession Session(string suite) =>
        ProtectedSession.OfSharedSecret(CipherSuite.All.Single(row => row.Name == suite), WorkedExample.Seed);

    private static int ProtectedLength(ProtectedSession session, int data) =>
        session.Protect(new ResponseApdu(new byte[data], StatusWord.Success)).Data.Length;
}
