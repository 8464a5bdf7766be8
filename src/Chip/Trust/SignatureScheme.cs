using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// How something was signed, as its AlgorithmIdentifier says: ECDSA (RFC 5758 §3.2), RSASSA-PKCS1-v1_5 or RSASSA-PSS (RFC 4055), with SHA-2
/// only.
/// </summary>
/// <param name="Padding">Of RSA; null for ECDSA.</param>
internal sealed record SignatureScheme(HashAlgorithmName Hash, RSASignaturePadding? Padding)
{
    // bits: shorter ones are broken, longer ones cost a terminal seconds
    public const int ShortestRsa = 2048;
    public const int LongestRsa = 8192;

    private const string Pss = "1.2.840.113549.1.1.10";
    private const string MaskGeneration = "1.2.840.113549.1.1.8";

    private static readonly Asn1Tag HashTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag MaskTag = new(TagClass.ContextSpecific, 1, isConstructed: true);
    private static readonly Asn1Tag SaltTag = new(TagClass.ContextSpecific, 2, isConstructed: true);

    private static readonly SignatureScheme Unknown = new(default, Padding: null);

    public bool IsRsa => Padding is not null;

    /// <summary>Null when it is none of these.</summary>
    /// <exception cref="AsnContentException">It is no AlgorithmIdentifier.</exception>
    public static SignatureScheme? Read(ReadOnlyMemory<byte> algorithm)
    {
        var parts = new AsnReader(algorithm, AsnEncodingRules.DER).ReadSequence();
        var read = parts.ReadObjectIdentifier() switch
        {
            "1.2.840.10045.4.3.2" => new(HashAlgorithmName.SHA256, Padding: null),
            "1.2.840.10045.4.3.3" => new(HashAlgorithmName.SHA384, Padding: null),
            "1.2.840.10045.4.3.4" => new(HashAlgorithmName.SHA512, Padding: null),
            "1.2.840.113549.1.1.11" => new(HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "1.2.840.113549.1.1.12" => new(HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "1.2.840.113549.1.1.13" => new(HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            Pss => ReadPss(parts),
            _ => Unknown,
        };
        return read == Unknown ? null : read;
    }

    /// <summary>One hash for content and mask, and a salt as long as it: what ICAO 9303-12 §4.4.1 recommends and the framework verifies.</summary>
    private static SignatureScheme ReadPss(AsnReader algorithm)
    {
        var parameters = algorithm.ReadSequence();
        var hash = ReadHash(parameters.ReadSequence(HashTag));
        var mask = parameters.ReadSequence(MaskTag).ReadSequence();
        var isKnownMask = mask.ReadObjectIdentifier() == MaskGeneration && ReadHash(mask) == hash;
        var salt = parameters.ReadSequence(SaltTag).ReadInteger();
        return isKnownMask && hash is { } known && salt == known.Length
            ? new(known.Name, RSASignaturePadding.Pss)
            : Unknown;
    }

    private static (HashAlgorithmName Name, int Length)? ReadHash(AsnReader around) =>
        around.ReadSequence().ReadObjectIdentifier() switch
        {
            "2.16.840.1.101.3.4.2.1" => (HashAlgorithmName.SHA256, 32),
            "2.16.840.1.101.3.4.2.2" => (HashAlgorithmName.SHA384, 48),
            "2.16.840.1.101.3.4.2.3" => (HashAlgorithmName.SHA512, 64),
            _ => null,
        };
}
