using System.Security.Cryptography;
using CanCuoc.Chip.Access;

namespace CanCuoc.Chip.Proof;

/// <summary>The terminal's key of one chip authentication, on the curve of the chip's key.</summary>
internal sealed class EphemeralKey : IDisposable
{
    private readonly StandardCurve curve;
    private readonly byte[] scalar;

    /// <summary>A new one.</summary>
    /// <param name="random">Draws that many bytes.</param>
    public EphemeralKey(StandardCurve curve, Func<int, byte[]> random)
    {
        this.curve = curve;
        scalar = curve.DrawScalar(random);
        Point = curve.Encode(curve.Multiply(curve.Generator, scalar));
    }

    /// <summary>The public point, both coordinates written out.</summary>
    public byte[] Point { get; }

    /// <summary>The shared secret, which its owner wipes; null where the other's point is none of this curve.</summary>
    public byte[]? Agree(ReadOnlySpan<byte> point) =>
        curve.TryDecode(point, out var other) ? curve.SharedSecret(curve.Multiply(other, scalar)) : null;

    public void Dispose() => CryptographicOperations.ZeroMemory(scalar);
}
