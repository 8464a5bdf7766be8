using System.Security.Cryptography;
using CanCuoc.Chip.Tlv;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Math;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// A curve whose numbers stand in certificates of a CVCA, written out (TR-03110-3 §D.3.3). Only published curves are known: whoever may
/// choose the numbers can choose a curve, or a generator, on which signatures mean nothing.
/// </summary>
internal sealed class VerifiableCurve
{
    private static readonly Lazy<VerifiableCurve[]> Known = new(() =>
        [
            .. new[]
            {
                "1.2.840.10045.3.1.7", // P-256
                "1.3.132.0.34", // P-384
                "1.3.132.0.35", // P-521
                "1.3.132.0.33", // P-224
                "1.3.36.3.3.2.8.1.1.5", // brainpoolP224r1
                "1.3.36.3.3.2.8.1.1.7", // brainpoolP256r1
                "1.3.36.3.3.2.8.1.1.9", // brainpoolP320r1
                "1.3.36.3.3.2.8.1.1.11", // brainpoolP384r1
                "1.3.36.3.3.2.8.1.1.13", // brainpoolP512r1
            }.Select(identifier => new VerifiableCurve(identifier)),
        ]
    );

    private readonly X9ECParameters numbers;

    private VerifiableCurve(string identifier)
    {
        Named = ECCurve.CreateFromValue(identifier);
        numbers = CustomNamedCurves.GetByOid(new DerObjectIdentifier(identifier)) ?? Tabled(identifier);
        FieldLength = (numbers.Curve.FieldSize + 7) / 8;
        Parameters =
        [
            .. TlvObject.Of(0x81, numbers.Curve.Field.Characteristic.ToByteArrayUnsigned()),
            .. TlvObject.Of(0x82, numbers.Curve.A.ToBigInteger().ToByteArrayUnsigned()),
            .. TlvObject.Of(0x83, numbers.Curve.B.ToBigInteger().ToByteArrayUnsigned()),
            .. TlvObject.Of(0x84, numbers.G.GetEncoded(compressed: false)),
            .. TlvObject.Of(0x85, numbers.N.ToByteArrayUnsigned()),
        ];
    }

    public ECCurve Named { get; }

    /// <summary>Bytes of a coordinate.</summary>
    public int FieldLength { get; }

    /// <summary>Prime, coefficients, base point and order, each with its tag.</summary>
    public byte[] Parameters { get; }

    /// <summary>The curve whose numbers these bytes begin with.</summary>
    public static VerifiableCurve? StartOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var curve in Known.Value)
        {
            if (bytes.StartsWith(curve.Parameters))
                return curve;
        }
        return null;
    }

    /// <summary>The curve of a key, by its name or by its numbers; a key on another curve is a mistake.</summary>
    public static VerifiableCurve Of(ECCurve curve) =>
        Find(curve) ?? throw new ArgumentException("No curve for certificates.", nameof(curve));

    /// <summary>The same; null where it is another curve.</summary>
    public static VerifiableCurve? Find(ECCurve curve) =>
        Array.Find(Known.Value, known => curve.IsNamed ? known.IsNamed(curve.Oid) : known.HasPrime(curve));

    private static X9ECParameters Tabled(string identifier) =>
        ECNamedCurveTable.GetByOid(new DerObjectIdentifier(identifier))!;

    private bool IsNamed(Oid name) =>
        name.Value is { } value ? value == Named.Oid.Value : name.FriendlyName == Named.Oid.FriendlyName;

    private bool HasPrime(ECCurve curve) =>
        curve.Prime is { } prime && new BigInteger(1, prime).Equals(numbers.Curve.Field.Characteristic);
}
