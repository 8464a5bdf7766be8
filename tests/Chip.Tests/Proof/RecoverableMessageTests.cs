using System.Security.Cryptography;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CsCheck;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace CanCuoc.Chip.Tests.Proof;

/// <summary>Signatures with message recovery, both ways against another implementation, and messages that nobody signs so.</summary>
public sealed class RecoverableMessageTests
{
    private static readonly byte[] Challenge = Convert.FromHexString("0123456789ABCDEF");

    private static readonly RSA Key = RSA.Create(2048);

    public static readonly TheoryData<string> Hashes = [.. SignatureHash.All.Select(hash => hash.Name)];

    [Theory]
    [MemberData(nameof(Hashes))]
    public void IsAnswer_OfAnotherImplementationsSignature_IsTrue(string name)
    {
        var (hash, digest) = Of(name);
        var signer = new Iso9796d2Signer(new RsaBlindedEngine(), digest, hash == SignatureHash.Sha1);
        signer.Init(forSigning: true, PrivateKeyFactory.CreateKey(Key.ExportPkcs8PrivateKey()));
        var trailer = hash == SignatureHash.Sha1 ? 1 : 2;
        var nonce = RandomNumberGenerator.GetBytes(256 - 1 - hash.Length - trailer);
        signer.BlockUpdate(nonce, 0, nonce.Length);
        signer.BlockUpdate(Challenge, 0, Challenge.Length);
        PublicKey().IsAnswer(signer.GenerateSignature(), Challenge).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Hashes))]
    public void Sign_OfAnyChallenge_IsASignatureForAnotherImplementation(string name)
    {
        var (hash, digest) = Of(name);
        var signature = new RsaSigningKey(Key, hash).Sign(Challenge, RandomNumberGenerator.GetBytes);
        var verifier = new Iso9796d2Signer(new RsaEngine(), digest, hash == SignatureHash.Sha1);
        verifier.Init(forSigning: false, PublicKeyFactory.CreateKey(Key.ExportSubjectPublicKeyInfo()));
        verifier.UpdateWithRecoveredMessage(signature);
        verifier.BlockUpdate(Challenge, 0, Challenge.Length);
        verifier.VerifySignature(signature).ShouldBeTrue();
    }

    [Fact]
    public void Answers_WithAnyByteOfTheMessageChanged_IsFalse()
    {
        foreach (var hash in SignatureHash.All)
        {
            var message = RecoverableMessage.Of(128, hash, Challenge, RandomNumberGenerator.GetBytes);
            RecoverableMessage.Answers(message, Challenge).ShouldBeTrue();
            Gen.Select(Gen.Int[0, 127], Gen.Byte[1, 255])
                .Sample(
                    (place, change) =>
                    {
                        byte[] changed = [.. message];
                        changed[place] ^= change;
                        return !RecoverableMessage.Answers(changed, Challenge);
                    },
                    iter: 200
                );
        }
    }

    [Fact]
    public void Answers_OfAnyBytes_IsFalse() =>
        Gen.Select(Gen.Byte.Array[2, 130], Gen.OneOf(Gen.Const<byte>(0xBC), Gen.Const<byte>(0xCC)))
            .Sample((bytes, trailer) => !RecoverableMessage.Answers([0x6A, .. bytes, 0x34, trailer], Challenge));

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("3000", "no numbers")]
    [InlineData("3006020103020103", "a modulus of two bits")]
    [InlineData("300602018F020103", "a negative modulus")]
    public void ReadKey_ThatIsNone_IsNull(string hex, string why) =>
        RsaProofKey.Read(Convert.FromHexString(hex)).ShouldBeNull(why);

    [Theory]
    [InlineData("01", "everything is a signature under exponent 1")]
    [InlineData("00", "exponent 0")]
    [InlineData("04", "an even exponent")]
    [InlineData("0100000000000000000000000001", "an exponent to wait for")]
    public void ReadKey_WithAnExponentOfNoUse_IsNull(string exponent, string why)
    {
        var modulus = Key.ExportParameters(includePrivateParameters: false).Modulus!;
        byte[] parts =
        [
            0x02,
            0x82,
            0x01,
            0x01,
            0x00,
            .. modulus,
            0x02,
            (byte)(exponent.Length / 2),
            .. Convert.FromHexString(exponent),
        ];
        byte[] key = [0x30, 0x82, (byte)(parts.Length >> 8), (byte)parts.Length, .. parts];
        RsaProofKey.Read(key).ShouldBeNull(why);
    }

    private static ProofKey PublicKey()
    {
        var exported = Key.ExportRSAPublicKey();
        return RsaProofKey.Read(exported).ShouldNotBeNull();
    }

    private static (SignatureHash, IDigest) Of(string name) =>
        (
            SignatureHash.All.Single(hash => hash.Name == name),
            name switch
            {
                "SHA-1" => new Sha1Digest(),
                "SHA-224" => new Sha224Digest(),
                "SHA-256" => new Sha256Digest(),
                "SHA-384" => new Sha384Digest(),
                _ => new Sha512Digest(),
            }
        );
}
