using CanCuoc.Chip.Channel;
using CsCheck;

namespace CanCuoc.Chip.Tests.Channel;

public sealed class TripleDesCipherTests
{
    [Fact]
    public void Token_OfTheWorkedExample_IsItsChecksum()
    {
        using var cipher = CipherSuite.TripleDes.CipherOf(WorkedExample.Seed);
        var token = Convert.FromHexString(WorkedExample.TerminalToken);
        for (var time = 1; time <= 2; time++)
            Convert.ToHexString(cipher.Token(token.AsSpan(0, 32))).ShouldBe("5F1448EEA8AD90A7", $"time {time}");
    }

    [Fact]
    public void Token_OfAnotherMessage_IsAnother() =>
        Gen.Select(Gen.Byte.Array[1, 100], Gen.Int[0, 799])
            .Sample(
                (message, bit) =>
                {
                    using var cipher = CipherSuite.TripleDes.CipherOf(WorkedExample.Seed);
                    var mac = cipher.Token(message);
                    cipher.Token(message).ShouldBe(mac);
                    cipher.Token(Tampered.Flip(message, bit % (8 * message.Length))).ShouldNotBe(mac);
                }
            );
}
