using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.EC;
using Curve = Org.BouncyCastle.Math.EC.ECCurve;
using Number = Org.BouncyCastle.Math.BigInteger;
using Point = Org.BouncyCastle.Math.EC.ECPoint;

namespace CanCuoc.Chip.Access;

/// <summary>
/// The curves that PACE may run on, a row each (ICAO 9303-11 §9.5.1); all have cofactor 1. Generic mapping needs multiples of any point
/// and sums of points, which the framework has no call for: <see cref="CurveLibrary"/> multiplies where there is one, else BouncyCastle,
/// whose arithmetic is not constant-time. No sum of points is: what time may tell is of keys that live for one run.
/// </summary>
internal sealed class StandardCurve
{
    public static readonly StandardCurve P256 = new(12, "secp256r1");
    public static readonly StandardCurve BrainpoolP256 = new(13, "brainpoolP256r1");
    public static readonly StandardCurve P384 = new(15, "secp384r1");
    public static readonly StandardCurve BrainpoolP384 = new(16, "brainpoolP384r1");

    private const byte Uncompressed = 0x04;

    private readonly X9ECParameters parameters;
    private readonly nint group;

    private StandardCurve(int id, string name)
    {
        (Id, Name) = (id, name);
        parameters = CustomNamedCurves.GetByName(name) ?? ECNamedCurveTable.GetByName(name);
        CoordinateLength = (parameters.Curve.FieldSize + 7) / 8;
        group = CurveLibrary.Current?.Open(Identifier) ?? 0;
    }

    public static IReadOnlyList<StandardCurve> All { get; } = [P256, BrainpoolP256, P384, BrainpoolP384];

    /// <summary>Of the standardised domain parameters.</summary>
    public int Id { get; }

    public string Name { get; }

    public int CoordinateLength { get; }

    public Point Generator => parameters.G;

    /// <summary>Its object identifier.</summary>
    public string Identifier => ECNamedCurveTable.GetOid(Name).Id;

    private Curve Curve => parameters.Curve;

    private Number Order => parameters.N;

    /// <summary>The row of this object identifier; null where it is no curve of the standard.</summary>
    public static StandardCurve? Of(string identifier) => All.FirstOrDefault(row => row.Identifier == identifier);

    /// <summary>The row of these parameters, written out as many passports do; null where it is no curve of the standard.</summary>
    public static StandardCurve? Of(ECCurve explicitCurve) => All.FirstOrDefault(row => row.Is(explicitCurve));

    /// <summary>The point, if the bytes are one: on the curve and not at infinity (ICAO 9303-11 §9.4.5), its coordinates written out.</summary>
    public bool TryDecode(ReadOnlySpan<byte> encoded, out Point point)
    {
        point = Curve.Infinity;
        if (encoded.Length != 1 + (2 * CoordinateLength) || encoded[0] != Uncompressed)
            return false;
        var x = new Number(1, encoded.Slice(1, CoordinateLength).ToArray());
        var y = new Number(1, encoded[(1 + CoordinateLength)..].ToArray());
        if (x.CompareTo(Curve.Field.Characteristic) >= 0 || y.CompareTo(Curve.Field.Characteristic) >= 0)
            return false;
        point = Curve.CreatePoint(x, y);
        return point.IsValid();
    }

    public byte[] Encode(Point point) => point.GetEncoded(compressed: false);

    /// <summary>The x-coordinate, which a key agreement shares; its owner wipes it.</summary>
    public byte[] SharedSecret(Point point) => point.Normalize().AffineXCoord.GetEncoded();

    /// <summary>A secret number from 1 to below the order, by what draws that many bytes; its owner wipes it.</summary>
    public byte[] DrawScalar(Func<int, byte[]> random)
    {
        while (true)
        {
            var drawn = random(CoordinateLength);
            if (new Number(1, drawn) is { SignValue: > 0 } number && number.CompareTo(Order) < 0)
                return drawn;
        }
    }

    /// <summary>That multiple of a valid point; infinity only where the scalar is a multiple of the order.</summary>
    public Point Multiply(Point point, ReadOnlySpan<byte> scalar)
    {
        if (group != 0 && CurveLibrary.Current!.Multiply(group, Encode(point), scalar) is { } product)
            return Curve.DecodePoint(product);
        return MultiplyInBouncyCastle(point, scalar);
    }

    internal static Point MultiplyInBouncyCastle(Point point, ReadOnlySpan<byte> scalar) =>
        point.Multiply(new Number(1, scalar.ToArray())).Normalize();

    public static Point Add(Point one, Point other) => one.Add(other).Normalize();

    private bool Is(ECCurve other) =>
        Same(other.Prime, Curve.Field.Characteristic)
        && Same(other.A, Curve.A.ToBigInteger())
        && Same(other.B, Curve.B.ToBigInteger())
        && Same(other.Order, Order)
        && Same(other.G.X, Generator.AffineXCoord.ToBigInteger())
        && Same(other.G.Y, Generator.AffineYCoord.ToBigInteger());

    private static bool Same(byte[]? written, Number number) =>
        written is not null && new Number(1, written).Equals(number);
}
