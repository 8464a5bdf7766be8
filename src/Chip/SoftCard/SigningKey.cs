using System.Formats.Asn1;
using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip.SoftCard;

/// <summary>The private key of active authentication. It leaves the chip in no answer.</summary>
internal abstract class SigningKey(SignatureHash hash) : IDisposable
{
    public SignatureHash Hash => hash;

    /// <summary>SubjectPublicKeyInfo, for DG15.</summary>
    public abstract byte[] PublicKey { get; }

    /// <summary>What DG14 must tell of signatures that do not name their hash; null where they do.</summary>
    public abstract ActiveAuthenticationInfo? Told { get; }

    public abstract int SignatureLength { get; }

    /// <summary>A PrivateKeyInfo of RFC 5208.</summary>
    /// <exception cref="CryptographicException">It is none, or of another algorithm.</exception>
    public static SigningKey Import(byte[] key, SignatureHash hash)
    {
        AsymmetricAlgorithm imported = IsOfCurve(key) ? ECDsa.Create() : RSA.Create();
        try
        {
            imported.ImportPkcs8PrivateKey(key, out _);
            return imported is ECDsa curve ? new CurveSigningKey(curve, hash) : new RsaSigningKey((RSA)imported, hash);
        }
        catch
        {
            imported.Dispose();
            throw;
        }
    }

    /// <summary>PrivateKeyInfo of RFC 5208; its owner wipes it.</summary>
    public abstract byte[] Export();

    public abstract byte[] Sign(ReadOnlySpan<byte> challenge, Func<int, byte[]> random);

    public abstract void Dispose();

    private static bool IsOfCurve(byte[] key)
    {
        var parts = new AsnReader(key, AsnEncodingRules.BER).ReadSequence();
        parts.ReadInteger();
        return parts.ReadSequence().ReadObjectIdentifier() == SubjectPublicKey.EllipticCurve;
    }
}
