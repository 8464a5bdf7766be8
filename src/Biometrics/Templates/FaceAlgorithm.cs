using System.Runtime.InteropServices;
using CanCuoc.Faces;
using CanCuoc.Imaging;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>Templates of faces: the signed bytes of their codes, by whichever model the reader has.</summary>
/// <param name="measured">
/// How often different people reach a score, where portraits are of another kind than those the model was measured on; else the model's.
/// </param>
public sealed class FaceAlgorithm(FaceReader reader, IReadOnlyList<FalseMatchRate>? measured = null) : TemplateAlgorithm
{
    private readonly FalseMatchRate[] rates =
    [
        .. (measured ?? reader.Descriptor.FalseMatchRates).OrderBy(rate => rate.Score),
    ];

    public override string Name => $"{reader.Descriptor.Name}/{reader.Descriptor.Version}";

    public override BodyKind Kind => BodyKind.Face;

    public override Outcome<byte[]> Encode(ReadOnlyMemory<byte> image)
    {
        if (PictureFile.ReadColour(image).IsRefused(out var refusal, out var picture))
            return refusal;
        if (reader.FindOne(picture).IsRefused(out refusal, out var face))
            return refusal;
        var code = reader.Codes.Of(reader.Embed(picture, face));
        return MemoryMarshal.AsBytes(code.Values).ToArray();
    }

    internal FaceReader Reader => reader;

    /// <summary>
    /// How alike two faces are: −10·log₁₀ of the share of pairs of different people that look as much alike. Beyond the last rate that was
    /// measured the line through the last two goes on: the tail falls faster than that.
    /// </summary>
    public double Points(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var score = Score(one, other);
        var (before, last) = (rates[^2], rates[^1]);
        if (score <= last.Score)
            return Points(FalseMatchRate.At(score, rates));
        var slope = (Points(last.Rate) - Points(before.Rate)) / (last.Score - before.Score);
        return Points(last.Rate) + (slope * (score - last.Score));
    }

    private static int Score(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var sum = 0;
        for (var at = 0; at < one.Length; at++)
            sum += (sbyte)one[at] * (sbyte)other[at];
        return sum;
    }

    private static double Points(double rate) => -10 * Math.Log10(rate);
}
