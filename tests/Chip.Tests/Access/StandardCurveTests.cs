using System.Numerics;
using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Tests.Channel;
using CsCheck;

namespace CanCuoc.Chip.Tests.Access;

public sealed class StandardCurveTests
{
    public static TheoryData<string> Names => [.. StandardCurve.All.Select(curve => curve.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Multiply_OfTheGenerator_IsTheFrameworksPublicKey(string name)
    {
        var curve = Curve(name);
        using var key = ECDiffieHellman.Create(ECCurve.CreateFromFriendlyName(name));
        var parameters = key.ExportParameters(includePrivateParameters: true);
        curve
            .Encode(curve.Multiply(curve.Generator, parameters.D))
            .ShouldBe([0x04, .. parameters.Q.X!, .. parameters.Q.Y!]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Multiply_OfAnyPoint_IsTheFrameworksAgreement(string name)
    {
        var curve = Curve(name);
        using var own = ECDiffieHellman.Create(ECCurve.CreateFromFriendlyName(name));
        using var other = ECDiffieHellman.Create(ECCurve.CreateFromFriendlyName(name));
        var point = other.ExportParameters(includePrivateParameters: false).Q;
        curve.TryDecode([0x04, .. point.X!, .. point.Y!], out var decoded).ShouldBeTrue();
        var scalar = own.ExportParameters(includePrivateParameters: true).D;
        curve
            .SharedSecret(curve.Multiply(decoded, scalar))
            .ShouldBe(own.DeriveRawSecretAgreement(other.PublicKey), name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Multiply_WithAndWithoutTheLibrary_IsTheSame(string name)
    {
        var curve = Curve(name);
        if (OperatingSystem.IsLinux())
            CurveLibrary.Current.ShouldNotBeNull().Open(curve.Identifier).ShouldNotBe(0);
        byte[][] edges =
        [
            [0],
            [1],
            [2],
            Order(name, -1),
            Order(name, 0),
            Order(name, 1),
        ];
        foreach (var scalar in edges.Concat(Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetBytes(48))))
        {
            var point = curve.Multiply(curve.Generator, RandomNumberGenerator.GetBytes(16));
            var expected = StandardCurve.MultiplyInBouncyCastle(point, scalar);
            curve.Multiply(point, scalar).Equals(expected).ShouldBeTrue(Convert.ToHexString(scalar));
        }
    }

    [Fact]
    public void Library_OfWhatItDoesNotKnow_SaysSo()
    {
        if (CurveLibrary.Current is not { } library)
            return;
        library.Open("1.2.3").ShouldBe(0);
        var curve = library.Open(StandardCurve.P256.Identifier);
        library.Multiply(curve, new byte[65], [1]).ShouldBeNull();
        byte[] generator = StandardCurve.P256.Encode(StandardCurve.P256.Generator);
        library.Multiply(curve, generator, [0]).ShouldBeNull();
        library.Multiply(curve, generator, [1]).ShouldBe(generator);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Add_OfMultiples_IsTheMultipleOfTheSum(string name) =>
        Gen.Select(Gen.Byte.Array[16], Gen.Byte.Array[16])
            .Sample(
                (one, other) =>
                {
                    var curve = Curve(name);
                    var sum = new BigInteger(one, true, true) + new BigInteger(other, true, true);
                    var added = StandardCurve.Add(
                        curve.Multiply(curve.Generator, one),
                        curve.Multiply(curve.Generator, other)
                    );
                    added.Equals(curve.Multiply(curve.Generator, sum.ToByteArray(true, true))).ShouldBeTrue();
                },
                iter: 10
            );

    [Theory]
    [MemberData(nameof(Names))]
    public void TryDecode_OfWhatIsNoPoint_SaysNo(string name)
    {
        var curve = Curve(name);
        var sound = curve.Encode(curve.Generator);
        curve.TryDecode(sound, out _).ShouldBeTrue();
        byte[] infinity = [0x00];
        byte[] compressed = [0x02, .. sound.AsSpan(1, curve.CoordinateLength)];
        byte[] field = [0x04, .. Enumerable.Repeat((byte)0xFF, 2 * curve.CoordinateLength)];
        byte[] zeros = [0x04, .. new byte[2 * curve.CoordinateLength]];
        byte[][] wrong =
        [
            [],
            infinity,
            compressed,
            field,
            zeros,
            sound[..^1],
            [.. sound, 0],
            [0x06, .. sound.AsSpan(1)],
        ];
        wrong.ShouldAllBe(bytes => !IsPoint(curve, bytes));
        for (var bit = 0; bit < 8 * sound.Length; bit += 7)
            IsPoint(curve, Tampered.Flip(sound, bit)).ShouldBeFalse($"bit {bit}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void DrawScalar_OfWhatIsTooLargeOrZero_DrawsAgain(string name)
    {
        var curve = Curve(name);
        var length = curve.CoordinateLength;
        var drawn = new Queue<byte[]>([Filled(length, 0xFF), new byte[length], Filled(length, 0x11)]);
        curve.DrawScalar(_ => drawn.Dequeue()).ShouldBe(Filled(length, 0x11));
    }

    private static bool IsPoint(StandardCurve curve, byte[] bytes) => curve.TryDecode(bytes, out _);

    private static byte[] Filled(int length, byte value) => [.. Enumerable.Repeat(value, length)];

    private static StandardCurve Curve(string name) => StandardCurve.All.Single(curve => curve.Name == name);

    // the order, and a number beside it
    private static byte[] Order(string name, int beside)
    {
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(name));
        var order = new BigInteger(key.ExportExplicitParameters(false).Curve.Order!, true, true);
        return (order + beside).ToByteArray(true, true);
    }
}
