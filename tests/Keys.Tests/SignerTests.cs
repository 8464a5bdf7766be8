using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Keys.Tests;

public sealed class SignerTests
{
    private static readonly byte[] Message = "Một điểm kiểm của sổ"u8.ToArray();

    [Theory]
    [BothStores("SHA256")]
    [BothStores("SHA384")]
    [BothStores("SHA512")]
    public void SignData_AnyHash_VerifiesByPublicKey(StoreKind kind, string hash)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = store.CreateSigner("ledger-checkpoint");
        using var verifier = ECDsa.Create(signer.ExportParameters(false));

        foreach (var format in Enum.GetValues<DSASignatureFormat>())
        {
            var signature = signer.SignData(Message, new(hash), format);

            verifier.VerifyData(Message, signature, new(hash), format).ShouldBeTrue();
            signer.VerifyData(Message, signature, new(hash), format).ShouldBeTrue();
            signature[^1] ^= 1;
            signer.VerifyData(Message, signature, new(hash), format).ShouldBeFalse();
        }
        signer.KeySize.ShouldBe(256);
    }

    [Theory, BothStores]
    public void Signer_AskedForItsPrivateKey_Refuses(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = store.CreateSigner("ledger-checkpoint");

        Should.Throw<CryptographicException>(() => signer.ExportParameters(true));
        Should.Throw<CryptographicException>(signer.ExportPkcs8PrivateKey);
        Should.Throw<CryptographicException>(signer.ExportECPrivateKey);
        Should.Throw<NotSupportedException>(() => signer.ExportExplicitParameters(true));
    }

    [Theory, BothStores]
    public void OpenSigner_AfterReopening_IsTheSameKey(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        byte[] publicKey;
        using (var store = place.Open())
        using (var signer = store.CreateSigner("ledger-checkpoint"))
            publicKey = signer.ExportSubjectPublicKeyInfo();

        using var again = place.Open();
        using var found = again.OpenSigner("ledger-checkpoint").ShouldNotBeNull();

        found.ExportSubjectPublicKeyInfo().ShouldBe(publicKey);
        using var verifier = ECDsa.Create();
        verifier.ImportSubjectPublicKeyInfo(publicKey, out _);
        verifier
            .VerifyData(Message, found.SignData(Message, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256)
            .ShouldBeTrue();
    }

    [Theory, BothStores]
    public void Signer_MakesCertificates_ThatTheFrameworkTrusts(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = store.CreateSigner("country-signer");

        using var root = SelfSigned.By(signer, "Test Country Signer");

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = root.NotBefore.AddDays(1);
        chain.Build(root).ShouldBeTrue();
    }

    [Theory, BothStores]
    public void Signer_SignsCmsMessages_ThatTheFrameworkVerifies(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = store.CreateSigner("document-signer");
        using var certificate = SelfSigned.By(signer, "Test Document Signer");
        var message = new SignedCms(new ContentInfo(Message));

        message.ComputeSignature(
            new CmsSigner(SubjectIdentifierType.SubjectKeyIdentifier, certificate, signer)
            {
                DigestAlgorithm = new("2.16.840.1.101.3.4.2.1"),
            }
        );

        var read = new SignedCms();
        read.Decode(message.Encode());
        Should.NotThrow(() => read.CheckSignature(verifySignatureOnly: true));
        read.ContentInfo.Content.ShouldBe(Message);
    }

    [Theory, BothStores]
    public void Sign_ByManyThreads_IsRightEveryTime(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = store.CreateSigner("document-signer");

        Parallel.For(
            0,
            200,
            number =>
            {
                var hash = SHA256.HashData(BitConverter.GetBytes(number));
                signer.VerifyHash(hash, signer.SignHash(hash)).ShouldBeTrue();
            }
        );
    }

    [Theory, BothStores]
    public void Sign_AfterTheStoreIsClosed_IsNotPossible(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        var store = place.Open();
        using var signer = store.CreateSigner("document-signer");

        store.Dispose();

        Should.Throw<ObjectDisposedException>(() => signer.SignHash(new byte[32]));
        Should.Throw<ObjectDisposedException>(() => store.OpenSigner("document-signer"));
        Should.Throw<ObjectDisposedException>(() => store.Labels);
        Should.NotThrow(store.Dispose);
    }
}
