using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace CanCuoc.Keys.Tests;

/// <summary>Every algorithm, in both kinds of store.</summary>
public sealed class AlgorithmTests
{
    private const string Label = "country-signer-1";

    private static readonly byte[] Message = "Một tấm thẻ"u8.ToArray();

    [Theory]
    [BothStores("P-256")]
    [BothStores("P-384")]
    [BothStores("brainpoolP256r1")]
    [BothStores("brainpoolP384r1")]
    [BothStores("RSA-3072")]
    public void CreateSigner_OfAnAlgorithm_IsOfItAfterReopeningToo(StoreKind kind, string name)
    {
        var algorithm = KeyAlgorithm.Find(name).ShouldNotBeNull();
        using var place = TestStore.Of(kind);
        byte[] publicKey;
        using (var store = place.Open())
        using (var signer = store.CreateSigner(Label, algorithm))
        {
            publicKey = signer.ExportSubjectPublicKeyInfo();
            Verify(publicKey, signer, algorithm);
            Should.Throw<CryptographicException>(signer.ExportPkcs8PrivateKey);
        }

        using var again = place.Open();
        using var found = again.OpenAnySigner(Label).ShouldNotBeNull();

        found.ExportSubjectPublicKeyInfo().ShouldBe(publicKey);
        KeyAlgorithm.Of(found).ShouldBe(algorithm);
        (found.KeySize, found.SignatureAlgorithm).ShouldBe((algorithm.Bits, algorithm.Curve is null ? "RSA" : "ECDsa"));
        Verify(publicKey, found, algorithm);
    }

    [Theory, BothStores]
    public void KeepCertificate_OfAnRsaSigner_IsFoundAndFits(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = (RSA)store.CreateSigner(Label, KeyAlgorithm.Rsa3072);
        using var certificate = SelfSigned.By(signer, "Test");
        using var other = (RSA)store.CreateSigner("country-signer-2", KeyAlgorithm.Rsa3072);
        using var foreign = SelfSigned.By(other, "Test");

        store.KeepCertificate(Label, certificate);

        using var kept = store.Certificate(Label).ShouldNotBeNull();
        kept.Thumbprint.ShouldBe(certificate.Thumbprint);
        Should.Throw<KeyStoreException>(() => store.KeepCertificate(Label, foreign)).Code.ShouldBe("KEY-07");
    }

    [Theory]
    [BothStores(true)]
    [BothStores(false)]
    public void RsaSigner_SignsCmsMessages_ThatTheFrameworkVerifies(StoreKind kind, bool pss)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = (RSA)store.CreateSigner(Label, KeyAlgorithm.Rsa3072);
        using var certificate = SelfSigned.By(signer, "Test");
        var message = new SignedCms(new ContentInfo(Message));

        message.ComputeSignature(
            new CmsSigner(
                SubjectIdentifierType.SubjectKeyIdentifier,
                certificate,
                signer,
                pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1
            )
            {
                DigestAlgorithm = new("2.16.840.1.101.3.4.2.1"),
            }
        );

        var read = new SignedCms();
        read.Decode(message.Encode());
        Should.NotThrow(() => read.CheckSignature(verifySignatureOnly: true));
    }

    [Theory, BothStores]
    public void OpenSigner_OfAnRsaKey_IsNull(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        store.CreateSigner(Label, KeyAlgorithm.Rsa3072).Dispose();

        store.OpenSigner(Label).ShouldBeNull();
        Should.Throw<KeyStoreException>(() => store.CreateSigner(Label)).Code.ShouldBe("KEY-05");
    }

    [Theory, BothStores]
    public void RsaSigner_AskedForItsPrivateKeyOrAfterTheStoreIsClosed_Refuses(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        var store = place.Open();
        using var signer = (RSA)store.CreateSigner(Label, KeyAlgorithm.Rsa3072);

        Should.Throw<CryptographicException>(() => signer.ExportParameters(includePrivateParameters: true));
        Should.Throw<CryptographicException>(() => signer.ImportParameters(signer.ExportParameters(false)));
        store.Dispose();

        Should.Throw<ObjectDisposedException>(() =>
            signer.SignHash(new byte[32], HashAlgorithmName.SHA256, RSASignaturePadding.Pss)
        );
    }

    [Fact]
    public void Of_AKeyThatIsNone_IsNull()
    {
        using var brief = RSA.Create(2048);
        using var wide = ECDsa.Create(ECCurve.NamedCurves.nistP521);

        KeyAlgorithm.Of(brief).ShouldBeNull();
        KeyAlgorithm.Of(wide).ShouldBeNull();
        KeyAlgorithm.Find("P-521").ShouldBeNull();
        KeyAlgorithm.Find("p-384").ShouldBe(KeyAlgorithm.P384);
    }

    private static void Verify(byte[] publicKey, AsymmetricAlgorithm signer, KeyAlgorithm algorithm)
    {
        foreach (var hash in new[] { HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512 })
        {
            if (algorithm.Curve is null)
                VerifyRsa(publicKey, (RSA)signer, hash);
            else
                VerifyCurve(publicKey, (ECDsa)signer, hash);
        }
    }

    private static void VerifyCurve(byte[] publicKey, ECDsa signer, HashAlgorithmName hash)
    {
        using var verifier = ECDsa.Create();
        verifier.ImportSubjectPublicKeyInfo(publicKey, out _);
        var signature = signer.SignData(Message, hash);
        verifier.VerifyData(Message, signature, hash).ShouldBeTrue();
        signature[0] ^= 1;
        verifier.VerifyData(Message, signature, hash).ShouldBeFalse();
    }

    private static void VerifyRsa(byte[] publicKey, RSA signer, HashAlgorithmName hash)
    {
        using var verifier = RSA.Create();
        verifier.ImportSubjectPublicKeyInfo(publicKey, out _);
        foreach (var padding in new[] { RSASignaturePadding.Pss, RSASignaturePadding.Pkcs1 })
        {
            var signature = signer.SignData(Message, hash, padding);
            verifier.VerifyData(Message, signature, hash, padding).ShouldBeTrue();
            signer.VerifyData(Message, signature, hash, padding).ShouldBeTrue();
            signature[0] ^= 1;
            verifier.VerifyData(Message, signature, hash, padding).ShouldBeFalse();
        }
    }
}
