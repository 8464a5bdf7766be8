using System.Runtime.InteropServices;
using CanCuoc.Faces;

namespace CanCuoc.Biometrics;

/// <summary>
/// Faces of registries in which everybody is drawn: to a model made for photographs drawings are all alike, so they have codes and rates
/// of their own, learnt from drawn people by <c>bench drawn --learn</c>.
/// </summary>
public static class DrawnFaces
{
    /// <summary>Drawings are all of one kind, so the whole mean of them is taken away.</summary>
    public const float MeanPart = 1;

    /// <summary>The model for which they were learnt; another is taken at its word.</summary>
    private const string Measured = "dlib-resnet-v1";

    private const string File = "CanCuoc.Biometrics.Templates.drawn-faces.bin";

    // 2,877,600 pairs of 1,200 drawn people who were not learnt from, portraits as for a card (bench drawn --persons 2400). The same person
    // on another day: 127,000, one in ten below 123,900.
    private static readonly FalseMatchRate[] Rates =
    [
        new(0.1, 46_057),
        new(0.01, 77_258),
        new(0.001, 93_654),
        new(0.0001, 104_376),
        new(0.00001, 110_410),
    ];

    private static readonly Lazy<(FaceCodes Codes, float[] Spread)> Learnt = new(Read);

    /// <summary>Codes as the demonstration has them.</summary>
    public static FaceCodes Codes => Learnt.Value.Codes;

    /// <summary>The algorithm with codes and rates of drawings.</summary>
    public static FaceAlgorithm Algorithm(FaceReader reader) =>
        reader.Descriptor.Name == Measured ? new(reader, new("drawn/1", Codes, Rates)) : new FaceAlgorithm(reader);

    /// <summary>
    /// The code of a drawn face that nobody has, made without a picture: normal numbers, spread as codes of drawn people are. The same seed
    /// is the same face.
    /// </summary>
    public static byte[] Filler(int seed)
    {
        var (chance, spread) = (new Random(seed), Learnt.Value.Spread);
        var drawn = new float[FaceCode.Length];
        for (var at = 0; at < drawn.Length; at++)
            drawn[at] = (float)(
                Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble())
            );
        var code = new float[FaceCode.Length];
        for (var row = 0; row < code.Length; row++)
            code[row] = FaceEmbedding.Dot(spread.AsSpan(row * drawn.Length, drawn.Length), drawn);
        return MemoryMarshal.AsBytes(FaceCode.BytesOf(code)).ToArray();
    }

    private static (FaceCodes, float[]) Read()
    {
        using var stream = typeof(DrawnFaces).Assembly.GetManifestResourceStream(File)!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        var codes = sizeof(float) * FaceCode.Length * (1 + FaceCode.Length);
        return (
            FaceCodes.Read(file.AsSpan(0, codes), FaceCode.Length, MeanPart)!,
            MemoryMarshal.Cast<byte, float>(file.AsSpan(codes)).ToArray()
        );
    }
}
