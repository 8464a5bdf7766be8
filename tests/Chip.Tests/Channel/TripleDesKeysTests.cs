using CanCuoc.Chip.Channel;
using CsCheck;

namespace CanCuoc.Chip.Tests.Channel;

public sealed class TripleDesKeysTests
{
    [Theory]
    [InlineData(
        "239AB9CB282DAF66231DC5A4DF6BFBAE",
        WorkedExample.EncryptionKey,
        WorkedExample.AuthenticationKey,
        "D.1"
    )]
    [InlineData(
        "0036D272F5C350ACAC50C3F572D23600",
        WorkedExample.SessionEncryptionKey,
        WorkedExample.SessionAuthenticationKey,
        "D.3"
    )]
    public void OfSeed_OfTheWorkedExample_DerivesItsKeys(string seed, string encryption, string mac, string part)
    {
        using var keys = TripleDesKeys.OfSeed(Convert.FromHexString(seed));
        Convert.ToHexString(keys.Encryption).ShouldBe(encryption, part);
        Convert.ToHexString(keys.Authentication).ShouldBe(mac, part);
    }

    [Fact]
    public void OfSeed_OfAnySeed_GivesEachByteOddParity() =>
        Gen
            .Byte.Array[TripleDesKeys.KeyLength]
            .Sample(seed =>
            {
                using var keys = TripleDesKeys.OfSeed(seed);
                byte[] both = [.. keys.Encryption, .. keys.Authentication];
                both.ShouldAllBe(part => byte.PopCount(part) % 2 == 1);
            });

    [Fact]
    public void Mac_OfTheWorkedExample_IsItsChecksum()
    {
        using var keys = TripleDesKeys.OfSeed(WorkedExample.Seed);
        var token = Convert.FromHexString(WorkedExample.TerminalToken);
        Convert.ToHexString(keys.Mac(token.AsSpan(0, 32))).ShouldBe("5F1448EEA8AD90A7");
    }

    [Fact]
    public void Decrypt_OfAnyEncrypted_GivesItBack() =>
        Gen
            .Byte.Array[0, 100]
            .Sample(text =>
            {
                using var keys = TripleDesKeys.OfSeed(WorkedExample.Seed);
                var blocks = IsoPadding.Add(text);
                keys.Decrypt(keys.Encrypt(blocks)).ShouldBe(blocks);
            });

    [Fact]
    public void IsMac_OfAnotherMessage_IsFalse() =>
        Gen.Select(Gen.Byte.Array[1, 100], Gen.Int[0, 799])
            .Sample(
                (message, bit) =>
                {
                    using var keys = TripleDesKeys.OfSeed(WorkedExample.Seed);
                    var mac = keys.Mac(message);
                    keys.IsMac(mac, message).ShouldBeTrue();
                    keys.IsMac(mac, Tampered.Flip(message, bit % (8 * message.Length))).ShouldBeFalse();
                }
            );

    [Fact]
    public void Dispose_OfKeys_WipesThem()
    {
        var keys = TripleDesKeys.OfSeed(WorkedExample.Seed);
        keys.Dispose();
        keys.Encryption.ShouldAllBe(part => part == 0);
        keys.Authentication.ShouldAllBe(part => part == 0);
    }
}
