using System.Security.Cryptography;
using CanCuoc.Chip.Channel;
using CsCheck;

namespace CanCuoc.Chip.Tests.Channel;

public sealed class AesCipherTests
{
    private const string Message =
        "6BC1BEE22E409F96E93D7E117393172AAE2D8A571E03AC9C9EB76FAC45AF8E51"
        + "30C81C46A35CE411E5FBC1191A0A52EFF69F2445DF4F9B17AD2B417BE66C3710";
    private const string Key128 = "2B7E151628AED2A6ABF7158809CF4F3C";
    private const string Key192 = "8E73B0F7DA0E6452C810F32B809079E562F8EAD2522C6B7B";
    private const string Key256 = "603DEB1015CA71BE2B73AEF0857D77811F352C073B6108D72D9810A30914DFF4";

    /// <summary>RFC 4493 §4, and the longer keys of NIST SP 800-38B's examples.</summary>
    [Theory]
    [InlineData(Key128, 0, "BB1D6929E95937287FA37D129B756746")]
    [InlineData(Key128, 16, "070A16B46B4D4144F79BDD9DD04A287C")]
    [InlineData(Key128, 40, "DFA66747DE9AE63030CA32611497C827")]
    [InlineData(Key128, 64, "51F0BEBF7E3B9D92FC49741779363CFE")]
    [InlineData(Key192, 0, "D17DDF46ADAACDE531CAC483DE7A9367")]
    [InlineData(Key192, 16, "9E99A7BF31E710900662F65E617C5184")]
    [InlineData(Key192, 40, "8A1DE5BE2EB31AAD089A82E6EE908B0E")]
    [InlineData(Key192, 64, "A1D5DF0EED790F794D77589659F39A11")]
    [InlineData(Key256, 0, "028962F61B7BF89EFC6B551F4667D983")]
    [InlineData(Key256, 16, "28A7023F452E8F82BD4BF28D8C37C35C")]
    [InlineData(Key256, 40, "AAF3D8F1DE5640C232F5B169B9C911E6")]
    [InlineData(Key256, 64, "E1992190549F6ED5696A2C056C315410")]
    public void WholeToken_OfThePublishedVectors_IsTheirs(string key, int length, string mac)
    {
        using var cipher = new AesCipher(Convert.FromHexString(key), Convert.FromHexString(key));
        var message = Convert.FromHexString(Message).AsSpan(0, length);
        for (var time = 1; time <= 2; time++)
            Convert.ToHexString(cipher.WholeToken(message)).ShouldBe(mac, $"time {time}");
    }

    [Fact]
    public void Encrypt_OfAnyMessages_IsTheFrameworksCbcWithTheEncryptedCounter() =>
        Gen.Select(Gen.Byte.Array[16], Gen.Byte.Array[0, 100])
            .Array[1, 5]
            .Sample(messages =>
            {
                var key = Convert.FromHexString(Key256);
                using var cipher = new AesCipher(key, key);
                using var framework = Aes.Create();
                framework.Key = key;
                foreach (var (counter, text) in messages)
                {
                    var blocks = IsoPadding.Add(text, 16);
                    var vector = framework.EncryptEcb(counter, PaddingMode.None);
                    var expected = framework.EncryptCbc(blocks, vector, PaddingMode.None);
                    byte[] work = [.. blocks];
                    cipher.Encrypt(counter, work);
                    work.ShouldBe(expected);
                    cipher.Decrypt(counter, work);
                    work.ShouldBe(blocks);
                }
            });
}
