using System.Formats.Asn1;

namespace CanCuoc.Chip.Lds;

/// <summary>A public key with its algorithm, SubjectPublicKeyInfo of RFC 5280 §4.1.2.7.</summary>
/// <param name="Algorithm">Object identifier.</param>
/// <param name="Parameters">The encoded value of the algorithm's parameters; empty where there are none.</param>
/// <param name="Key">As the algorithm writes keys.</param>
internal sealed record SubjectPublicKey(string Algorithm, ReadOnlyMemory<byte> Parameters, ReadOnlyMemory<byte> Key)
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string EllipticCurve = "1.2.840.10045.2.1";

    /// <summary>Null when the bytes are no such key.</summary>
    public static SubjectPublicKey? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var outer = new AsnReader(bytes, AsnEncodingRules.BER);
            var parts = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            var algorithm = parts.ReadSequence();
            var identifier = algorithm.ReadObjectIdentifier();
            var parameters = algorithm.HasData ? algorithm.ReadEncodedValue() : default;
            algorithm.ThrowIfNotEmpty();
            var key = parts.ReadBitString(out var unusedBits);
            parts.ThrowIfNotEmpty();
            return unusedBits == 0 ? new SubjectPublicKey(identifier, parameters, key) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
