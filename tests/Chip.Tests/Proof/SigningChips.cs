using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Chip.Tests.Proof;

/// <summary>Keys of active authentication of every kind, made once.</summary>
internal static class SigningChips
{
    private static readonly RSA Rsa2048 = RSA.Create(2048);

    private static readonly RSA Rsa1024 = RSA.Create(1024);

    private static readonly RSA Rsa3072 = RSA.Create(3072);

    public static readonly IReadOnlyDictionary<string, SigningKey> Keys = new Dictionary<string, SigningKey>
    {
        ["P-256, SHA-256"] = Curve(ECCurve.NamedCurves.nistP256, SignatureHash.Sha256),
        ["P-256, SHA-1"] = Curve(ECCurve.NamedCurves.nistP256, SignatureHash.Sha1),
        ["P-256, SHA-224"] = Curve(ECCurve.NamedCurves.nistP256, SignatureHash.Sha224),
        ["P-384, SHA-384"] = Curve(ECCurve.NamedCurves.nistP384, SignatureHash.Sha384),
        ["P-521, SHA-512"] = Curve(ECCurve.NamedCurves.nistP521, SignatureHash.Sha512),
        ["brainpoolP256r1, SHA-256"] = Curve(ECCurve.NamedCurves.brainpoolP256r1, SignatureHash.Sha256),
        ["RSA-1024, SHA-1"] = new RsaSigningKey(Rsa1024, SignatureHash.Sha1),
        ["RSA-2048, SHA-1"] = new RsaSigningKey(Rsa2048, SignatureHash.Sha1),
        ["RSA-2048, SHA-224"] = new RsaSigningKey(Rsa2048, SignatureHash.Sha224),
        ["RSA-2048, SHA-256"] = new RsaSigningKey(Rsa2048, SignatureHash.Sha256),
        ["RSA-2048, SHA-384"] = new RsaSigningKey(Rsa2048, SignatureHash.Sha384),
        ["RSA-2048, SHA-512"] = new RsaSigningKey(Rsa2048, SignatureHash.Sha512),
        ["RSA-3072, SHA-256"] = new RsaSigningKey(Rsa3072, SignatureHash.Sha256),
    };

    public static readonly TheoryData<string> Kinds = [.. Keys.Keys];

    /// <summary>What a terminal makes of the chip's DG15 and DG14.</summary>
    public static ProofKey PublicKeyOf(SigningKey key) =>
        ProofKey.Read(new DataGroup15(key.PublicKey), key.Told).ShouldNotBeNull();

    private static CurveSigningKey Curve(ECCurve curve, SignatureHash hash) => new(ECDsa.Create(curve), hash);
}
