using System.Formats.Asn1;
using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace CanCuoc.Keys;

/// <summary>The public half of a signer in a token, in the formats of the framework.</summary>
internal readonly struct TokenPublicKey(TokenObjects objects, string label)
{
    private const byte UncompressedPoint = 0x04;

    /// <summary>The curve as tokens take it: its object identifier in DER.</summary>
    public static byte[] CurveOf(KeyAlgorithm algorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(algorithm.Curve!);
        return writer.Encode();
    }

    /// <summary>Null when it is not there, or on no curve that we know.</summary>
    public (ECParameters Key, KeyAlgorithm Algorithm)? OnCurve()
    {
        if (Found() is not { } key || objects.Value(key, CKA.CKA_EC_PARAMS) is not { } curve)
            return null;
        var algorithm = KeyAlgorithm.All.FirstOrDefault(one =>
            one.Curve is not null && curve.AsSpan().SequenceEqual(CurveOf(one))
        );
        // An octet string around 04, X and Y; some tokens leave the octet string away.
        if (algorithm is null || objects.Value(key, CKA.CKA_EC_POINT) is not { } point)
            return null;
        var length = algorithm.FieldLength;
        if (point.Length < (2 * length) + 1 || point[^((2 * length) + 1)] != UncompressedPoint)
            return null;
        var q = new ECPoint { X = point[^(2 * length)..^length], Y = point[^length..] };
        return (new ECParameters { Curve = algorithm.NamedCurve, Q = q }, algorithm);
    }

    /// <summary>Null when it is not there, or not of RSA.</summary>
    public RSAParameters? OfRsa() =>
        Found() is { } key
        && objects.Value(key, CKA.CKA_MODULUS) is { Length: > 0 } modulus
        && objects.Value(key, CKA.CKA_PUBLIC_EXPONENT) is { Length: > 0 } exponent
            ? new RSAParameters { Modulus = modulus, Exponent = exponent }
            : null;

    private IObjectHandle? Found() => objects.FindAll(CKO.CKO_PUBLIC_KEY, label) is [var one] ? one : null;
}
