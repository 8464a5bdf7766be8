using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace CanCuoc.Keys;

/// <summary>
/// A key store in a token behind a PKCS#11 library: a hardware security module, or SoftHSM2. Keys are made in it, used in it and never
/// leave it. One opener per process; of several processes only one should create keys, for tokens do not keep labels unique.
/// </summary>
public sealed class Pkcs11KeyStore : KeyStore
{
    private readonly TokenSession token;

    private Pkcs11KeyStore(TokenSession token) => this.token = token;

    /// <summary>Logs in to the token with this label as its user.</summary>
    /// <exception cref="KeyStoreException">
    /// KEY-01: no such token, or several; KEY-02: wrong PIN; KEY-04: open already; KEY-10: PIN locked; KEY-11: no such library.
    /// </exception>
    public static Pkcs11KeyStore Open(string libraryPath, string tokenLabel, string pin) =>
        new(TokenSession.Open(libraryPath, tokenLabel, pin));

    public override IReadOnlyList<string> Labels =>
        token.Do(session =>
        {
            var objects = new TokenObjects(session);
            string[] labels = [.. objects.Labels(CKO.CKO_PRIVATE_KEY), .. objects.Labels(CKO.CKO_SECRET_KEY)];
            return labels.Order(StringComparer.Ordinal).ToArray();
        });

    public override AsymmetricAlgorithm CreateSigner(string label, KeyAlgorithm algorithm)
    {
        Make(label, objects => objects.MakeSigner(label, algorithm));
        return OpenAnySigner(label)!;
    }

    public override AsymmetricAlgorithm? OpenAnySigner(string label)
    {
        KeyLabel.Require(label);
        return token.Do<AsymmetricAlgorithm?>(session =>
        {
            var objects = new TokenObjects(session);
            return objects.Find(CKO.CKO_PRIVATE_KEY, label) is { } key ? Signer(objects, label, key) : null;
        });
    }

    public override X509Certificate2? Certificate(string label)
    {
        KeyLabel.Require(label);
        var kept = token.Do(session =>
        {
            var objects = new TokenObjects(session);
            return objects
                .FindAll(CKO.CKO_CERTIFICATE, label)
                .ConvertAll(found => X509CertificateLoader.LoadCertificate(objects.Value(found, CKA.CKA_VALUE)!));
        });
        // Two after a power cut in KeepCertificate.
        var newest = kept.MaxBy(certificate => certificate.NotBefore);
        kept.FindAll(certificate => certificate != newest).ForEach(certificate => certificate.Dispose());
        return newest;
    }

    public override void KeepCertificate(string label, X509Certificate2 certificate)
    {
        using var signer = OpenAnySigner(label) ?? throw KeyStoreException.NoKey(label);
        if (!PublicHalf.IsIn(certificate, signer))
            throw KeyStoreException.OtherKey(label);
        token.Do(session =>
        {
            var objects = new TokenObjects(session);
            var before = objects.FindAll(CKO.CKO_CERTIFICATE, label);
            objects.MakeCertificate(label, certificate.SubjectName.RawData, certificate.RawData);
            before.ForEach(session.DestroyObject);
            return before.Count;
        });
    }

    public override void CreateWrappingKey(string label) => Make(label, objects => objects.MakeWrappingKey(label));

    public override byte[] Wrap(string label, ReadOnlySpan<byte> dataKey)
    {
        RequireKey(dataKey);
        var copy = SecretBytes.Copy(dataKey);
        try
        {
            return token.Do(session => TokenCipher.Wrap(session, WrappingKey(session, label), label, copy));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }

    public override byte[] Unwrap(string label, ReadOnlySpan<byte> wrapped)
    {
        var copy = wrapped.ToArray();
        return token.Do(session => TokenCipher.Unwrap(session, WrappingKey(session, label), label, copy));
    }

    public override void Dispose() => token.Dispose();

    private AsymmetricAlgorithm? Signer(TokenObjects objects, string label, IObjectHandle key)
    {
        var half = new TokenPublicKey(objects, label);
        if (half.OnCurve() is { } onCurve)
            return new StoreSigner(
                onCurve.Key,
                hash => token.Do(signing => TokenCipher.Sign(signing, key, hash, onCurve.Algorithm))
            );
        if (half.OfRsa() is { } rsa)
            return new StoreRsaSigner(
                rsa,
                (hash, algorithm, padding) =>
                    token.Do(signing => TokenCipher.Sign(signing, key, hash, algorithm, padding))
            );
        return null;
    }

    private void Make(string label, Action<TokenObjects> make)
    {
        KeyLabel.Require(label);
        token.Do(session =>
        {
            var objects = new TokenObjects(session);
            if ((objects.Find(CKO.CKO_PRIVATE_KEY, label) ?? objects.Find(CKO.CKO_SECRET_KEY, label)) is not null)
                throw KeyStoreException.LabelTaken(label);
            make(objects);
            return label;
        });
    }

    private static IObjectHandle WrappingKey(ISession session, string label)
    {
        KeyLabel.Require(label);
        return new TokenObjects(session).Find(CKO.CKO_SECRET_KEY, label) ?? throw KeyStoreException.NoKey(label);
    }
}
