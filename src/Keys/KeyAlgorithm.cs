using System.Security.Cryptography;

namespace CanCuoc.Keys;

/// <summary>What a signing key can be (ICAO 9303-12 §4.4): a curve by its name, or RSA of a length.</summary>
/// <param name="Name">As people write it: <c>P-384</c>, <c>brainpoolP256r1</c>, <c>RSA-3072</c>.</param>
/// <param name="Bits">Of the field, or of the modulus.</param>
/// <param name="Curve">Object identifier of the curve; null for RSA.</param>
public sealed record KeyAlgorithm(string Name, int Bits, string? Curve)
{
    // RFC 5480 §2.1.1.1 and RFC 5639 §4.1
    public static readonly KeyAlgorithm P256 = new("P-256", 256, "1.2.840.10045.3.1.7");
    public static readonly KeyAlgorithm P384 = new("P-384", 384, "1.3.132.0.34");
    public static readonly KeyAlgorithm BrainpoolP256r1 = new("brainpoolP256r1", 256, "1.3.36.3.3.2.8.1.1.7");
    public static readonly KeyAlgorithm BrainpoolP384r1 = new("brainpoolP384r1", 384, "1.3.36.3.3.2.8.1.1.11");
    public static readonly KeyAlgorithm Rsa3072 = new("RSA-3072", 3072, Curve: null);

    public static readonly IReadOnlyList<KeyAlgorithm> All = [P256, P384, BrainpoolP256r1, BrainpoolP384r1, Rsa3072];

    /// <summary>Null when there is none of this name.</summary>
    public static KeyAlgorithm? Find(string name) =>
        All.FirstOrDefault(algorithm => algorithm.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a key is; null when it is none of these.</summary>
    public static KeyAlgorithm? Of(AsymmetricAlgorithm key) =>
        key switch
        {
            ECDsa signer => OfCurve(signer.ExportParameters(includePrivateParameters: false).Curve),
            RSA rsa => All.FirstOrDefault(algorithm => algorithm.Curve is null && algorithm.Bits == rsa.KeySize),
            _ => null,
        };

    /// <summary>Bytes of a coordinate, and of r and s each.</summary>
    internal int FieldLength => Bits / 8;

    internal ECCurve NamedCurve => ECCurve.CreateFromValue(Curve!);

    // Windows and macOS tell a curve by its friendly name only.
    private static KeyAlgorithm? OfCurve(ECCurve curve) =>
        curve.IsNamed
            ? All.FirstOrDefault(algorithm =>
                algorithm.Curve is { } identifier
                && (identifier == curve.Oid.Value || algorithm.NamedCurve.Oid.FriendlyName == curve.Oid.FriendlyName)
            )
            : null;

    public override string ToString() => Name;
}
