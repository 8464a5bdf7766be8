using System.Security.Cryptography;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// One side's part in the secret of one batch: a key of P-256 that is made for it and forgotten with it, so that a copy of old files opens
/// to nobody. The public half travels in a signed file.
/// </summary>
public sealed class BatchKey : IDisposable
{
    private readonly ECDiffieHellman key;

    private BatchKey(ECDiffieHellman key) => this.key = key;

    public static BatchKey Generate() => new(ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>What <see cref="Export"/> gave.</summary>
    /// <exception cref="CryptographicException">It is something else.</exception>
    public static BatchKey Import(ReadOnlySpan<byte> secret)
    {
        var imported = ECDiffieHellman.Create();
        imported.ImportPkcs8PrivateKey(secret, out _);
        return new BatchKey(imported);
    }

    /// <summary>SubjectPublicKeyInfo of RFC 5280.</summary>
    public byte[] PublicKey => key.ExportSubjectPublicKeyInfo();

    /// <summary>PrivateKeyInfo of RFC 5208; its owner wipes it.</summary>
    public byte[] Export() => key.ExportPkcs8PrivateKey();

    /// <summary>The secret of both sides; refused is a key that is no point of the curve.</summary>
    /// <param name="other">The other side's <see cref="PublicKey"/>.</param>
    public Outcome<BatchSecret> Agree(long batch, ReadOnlyMemory<byte> other)
    {
        if (ZoneKey.Parse(other).IsRefused(out _, out _))
            return SignedFile.Malformed;
        using var theirs = ECDiffieHellman.Create();
        theirs.ImportSubjectPublicKeyInfo(other.Span, out _);
        using var publicKey = theirs.PublicKey;
        var shared = key.DeriveRawSecretAgreement(publicKey);
        var secret = new BatchSecret(batch, shared);
        CryptographicOperations.ZeroMemory(shared);
        return secret;
    }

    public void Dispose() => key.Dispose();
}
