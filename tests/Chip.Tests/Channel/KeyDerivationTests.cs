using CanCuoc.Chip.Channel;
using CsCheck;

namespace CanCuoc.Chip.Tests.Channel;

public sealed class KeyDerivationTests
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
    public void Derive_OfTheWorkedExample_GivesItsKeys(string seed, string secrecy, string authenticity, string part)
    {
        var bytes = Convert.FromHexString(seed);
        Hex(KeyDerivation.Derive(CipherSuite.TripleDes, bytes, KeyUse.Secrecy)).ShouldBe(secrecy, part);
        Hex(KeyDerivation.Derive(CipherSuite.TripleDes, bytes, KeyUse.Authenticity)).ShouldBe(authenticity, part);
    }

    /// <summary>ICAO 9303-11 G.1: what PACE derives from the password and from the agreed secret.</summary>
    [Theory]
    [InlineData("7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD", KeyUse.Password, "89DED1B26624EC1E634C1989302849DD")]
    [InlineData(
        "28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925",
        KeyUse.Secrecy,
        "F5F0E35C0D7161EE6724EE513A0D9A7F"
    )]
    [InlineData(
        "28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925",
        KeyUse.Authenticity,
        "FE251C7858B356B24514B3BD5F4297D1"
    )]
    internal void Derive_OfTheExampleOfPace_GivesItsKeys(string secret, KeyUse use, string key) =>
        Hex(KeyDerivation.Derive(CipherSuite.Aes128, Convert.FromHexString(secret), use)).ShouldBe(key);

    [Fact]
    public void Derive_ForTripleDes_GivesEachByteOddParity() =>
        Gen
            .Byte.Array[0, 70]
            .Sample(secret =>
                KeyDerivation
                    .Derive(CipherSuite.TripleDes, secret, KeyUse.Password)
                    .ShouldAllBe(part => byte.PopCount(part) % 2 == 1)
            );

    [Fact]
    public void Derive_OfEverySuite_GivesAKeyOfItsLength() =>
        CipherSuite
            .All.Select(suite => KeyDerivation.Derive(suite, new byte[66], KeyUse.Secrecy).Length)
            .ShouldBe([16, 16, 24, 32]);

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes);
}
