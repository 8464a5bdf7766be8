using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.EC;
using Curve = Org.BouncyCastle.Math.EC.ECCurve;
using Number = Org.BouncyCastle.Math.BigInteger;
using Point = Org.BouncyCastle.Math.EC.ECPoint;

namespace CanCuoc.Chip.Access;

/// <summary>
/// The curves that PACE may run on, a row each (ICAO 9303-11 §9.5.1); all have cofactor 1. Generic mapping needs multiples of any point
/// and sums of points, which the framework has no call for. Microseconds for a multiple of any point, BouncyCastle | the framework's key of
/// explicit parameters whose generator is that point: P-256 321 | 3,503; P-384 581 | 2,434; brainpoolP256r1 1,573 | 1,124; brainpoolP384r1
/// 3,154 | 2,560. Each curve is worked as was quicker. BouncyCastle's arithmetic is not constant-time, and no sum of points is: what time
/// may tell is of keys that live for one run.
/// </summary>
internal sealed class StandardCurve
{
    public static readonly StandardCurve P256 = new(12, "secp256r1", isQuickerInFramework: false);
    public static readonly StandardCurve BrainpoolP256 = new(13, "brainpoolP256r1", isQuickerInFramework: true);
    public static readonly StandardCurve P384 = new(15, "secp384r1", isQuickerInFramework: false);
    public static readonly StandardCurve BrainpoolP384 = new(16, "brainpoolP384r1", isQuickerInFramework: true);

    private const byte Uncompressed = 0x04;

    private readonly X9ECParameters parameters;
    private readonly bool isQuickerInFramework;

    private StandardCurve(int id, string name, bool isQuickerInFramework)
    {
        (Id, Name) = (id, name);
        parameters = CustomNamedCurves.GetByName(name) ?? ECNamedCurveTable.GetByName(name);
        this.isQuickerInFramework = isQuickerInFramework && OperatingSystem.IsLinux();
        CoordinateLength = (parameters.Curve.FieldSize + 7) / 8;
    }

    public static IReadOnlyList<StandardCurve> All { get; } = [P256, BrainpoolP256, P384, BrainpoolP384];

    /// <summary>Of the standardised domain parameters.</summary>
    public int Id { get; }

    public string Name { get; }

    public int CoordinateLength { get; }

    public Point Generator => parameters.G;

    private Curve Curve => parameters.Curve;

    private Number Order => parameters.N;

    /// <summary>As the framework knows it.</summary>
    public ECCurve Named => ECCurve.CreateFromValue(ECNamedCurveTable.GetOid(Name).Id);

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
        var number = new Number(1, scalar.ToArray()).Mod(Order);
        return isQuickerInFramework && number.SignValue > 0
            ? MultiplyInFramework(point.Normalize(), number)
            : point.Multiply(number).Normalize();
    }

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

    // a private key over a curve whose generator is the point: its public key is the multiple
    private Point MultiplyInFramework(Point point, Number number)
    {
        var secret = number.ToByteArrayUnsigned();
        byte[] scalar = [.. new byte[CoordinateLength - secret.Length], .. secret];
        var curve = new ECCurve
        {
            // no curve in Montgomery's form, but OpenSSL's arithmetic in his: by the right name it takes three times as long
            CurveType = ECCurve.ECCurveType.PrimeMontgomery,
            Prime = Curve.Field.Characteristic.ToByteArrayUnsigned(),
            A = Curve.A.GetEncoded(),
            B = Curve.B.GetEncoded(),
            Order = Order.ToByteArrayUnsigned(),
            Cofactor = [1],
            G = new ECPoint { X = point.AffineXCoord.GetEncoded(), Y = point.AffineYCoord.GetEncoded() },
        };
        using var key = ECDiffieHellman.Create(new ECParameters { Curve = curve, D = scalar });
        CryptographicOperations.ZeroMemory(secret);
        CryptographicOperations.ZeroMemory(scalar);
        var product = key.ExportExplicitParameters(includePrivateParameters: false).Q;
        return Curve.CreatePoint(new Number(1, product.X), new Number(1, product.Y));
    }
}
