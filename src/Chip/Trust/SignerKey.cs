using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Trust;

/// <summary>How a key of a signer signs: ECDSA, or RSASSA-PSS (ICAO 9303-12 §4.4), with a hash as strong as the key.</summary>
internal static class SignerKey
{
    /// <summary>SHA-256 with curves of 256 bits and RSA, SHA-384 with 384, SHA-512 above.</summary>
    public static HashAlgorithmName HashOf(AsymmetricAlgorithm key) =>
        key is RSA || key.KeySize <= 256 ? HashAlgorithmName.SHA256
        : key.KeySize <= 384 ? HashAlgorithmName.SHA384
        : HashAlgorithmName.SHA512;

    public static X509SignatureGenerator GeneratorOf(AsymmetricAlgorithm key) =>
        key switch
        {
            ECDsa onCurve => X509SignatureGenerator.CreateForECDsa(onCurve),
            RSA rsa => X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pss),
            _ => throw new ArgumentException("A signer's key is ECDSA or RSA.", nameof(key)),
        };

    public static PublicKey PublicOf(AsymmetricAlgorithm key) => new(key);
}
