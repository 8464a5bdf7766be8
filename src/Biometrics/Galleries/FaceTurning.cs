using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CanCuoc.Biometrics;

/// <summary>
/// Turns the codes of faces by an orthogonal matrix that follows from the gallery's key. Products of two turned codes are what they were
/// before, but for rounding, so a gallery is searched as it lies; a row on its own says nothing to a face model. It is no encryption: who
/// has the rows sees which are alike, and who also has the true codes of as many of them as there are dimensions finds the matrix.
/// </summary>
internal sealed class FaceTurning
{
    private const int SeedLength = 32;
    private const int Summed = 4;

    private readonly int length;
    private readonly float[] matrix;

    public FaceTurning(GalleryKey key, int length)
    {
        this.length = length;
        var seed = key.Derive($"face turning {length}", SeedLength);
        matrix = Orthogonal(seed, length);
        CryptographicOperations.ZeroMemory(seed);
    }

    /// <summary>A code, turned; signed bytes as they lie in memory.</summary>
    public byte[] Turn(ReadOnlySpan<byte> code)
    {
        var values = new float[length];
        for (var at = 0; at < length; at++)
            values[at] = (sbyte)code[at];
        var turned = new byte[length];
        for (var row = 0; row < length; row++)
        {
            var value = TensorPrimitives.Dot(matrix.AsSpan(row * length, length), values.AsSpan());
            turned[row] = (byte)(sbyte)Math.Clamp(MathF.Round(value), -sbyte.MaxValue, sbyte.MaxValue);
        }
        return turned;
    }

    // Rows of numbers about normal, made orthogonal one after the other (Gram–Schmidt): about even over all turns, signs included.
    private static float[] Orthogonal(byte[] seed, int length)
    {
        var rows = new double[length][];
        var stream = Stream(seed, length * length * Summed);
        for (var row = 0; row < length; row++)
        {
            var one = rows[row] = new double[length];
            for (var at = 0; at < length; at++)
                one[at] = Bell(stream.AsSpan(((row * length) + at) * Summed, Summed));
            // Twice: once leaves what rounding left.
            for (var pass = 0; pass < 2; pass++)
                foreach (var before in rows.AsSpan(0, row))
                    Subtract(one, before, TensorPrimitives.Dot<double>(one, before));
            var norm = Math.Sqrt(TensorPrimitives.Dot<double>(one, one));
            for (var at = 0; at < length; at++)
                one[at] /= norm;
        }
        return [.. rows.SelectMany(row => row.Select(value => (float)value))];
    }

    private static void Subtract(double[] one, double[] other, double times)
    {
        for (var at = 0; at < one.Length; at++)
            one[at] -= times * other[at];
    }

    // The sum of a few even numbers has nearly the bell's shape and is the same on every machine, as logarithms are not.
    private static double Bell(ReadOnlySpan<ushort> even)
    {
        var sum = 0.0;
        foreach (var one in even)
            sum += one - (ushort.MaxValue / 2.0);
        return sum;
    }

    private static ushort[] Stream(byte[] seed, int count)
    {
        const int block = 16;
        var counters = new byte[((count * sizeof(ushort)) + block - 1) / block * block];
        for (var at = 0; at < counters.Length / block; at++)
            BinaryPrimitives.WriteInt32LittleEndian(counters.AsSpan(at * block), at);
        using var aes = Aes.Create();
        aes.Key = seed;
        return [.. MemoryMarshal.Cast<byte, ushort>(aes.EncryptEcb(counters, PaddingMode.None))[..count]];
    }
}
