using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Trust;

/// <summary>What X.509 calls SIGNED: a certificate or a revocation list with its signature (RFC 5280 §4.1.1, §5.1.1).</summary>
internal readonly record struct SignedObject(
    ReadOnlyMemory<byte> Content,
    ReadOnlyMemory<byte> Algorithm,
    ReadOnlyMemory<byte> Signature
)
{
    /// <summary>Takes it apart.</summary>
    /// <exception cref="AsnContentException">It is none, or more follows.</exception>
    public static SignedObject Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new AsnReader(bytes, AsnEncodingRules.DER);
        var parts = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        var content = parts.ReadEncodedValue();
        var algorithm = parts.ReadEncodedValue();
        var signature = parts.ReadBitString(out var unusedBits);
        parts.ThrowIfNotEmpty();
        return unusedBits == 0
            ? new(content, algorithm, signature)
            : throw new AsnContentException("A signature is whole octets.");
    }

    /// <summary>Whether a certificate's key made the signature.</summary>
    public bool IsBy(X509Certificate2 issuer)
    {
        try
        {
            if (SignatureScheme.Read(Algorithm) is not { } scheme)
                return false;
            using AsymmetricAlgorithm? key = scheme.IsRsa ? issuer.GetRSAPublicKey() : issuer.GetECDsaPublicKey();
            return key switch
            {
                RSA { KeySize: >= SignatureScheme.ShortestRsa and <= SignatureScheme.LongestRsa } rsa => rsa.VerifyData(
                    Content.Span,
                    Signature.Span,
                    scheme.Hash,
                    scheme.Padding!
                ),
                ECDsa onCurve => onCurve.VerifyData(
                    Content.Span,
                    Signature.Span,
                    scheme.Hash,
                    DSASignatureFormat.Rfc3279DerSequence
                ),
                _ => false,
            };
        }
        catch (Exception rubbish) when (rubbish is CryptographicException or AsnContentException)
        {
            return false;
        }
    }
}
