using System.Runtime.InteropServices;
using CanCuoc.Faces;
using CanCuoc.Imaging;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>What was learnt of portraits of another kind than those a model was made for.</summary>
/// <param name="Name">Of the kind; stands with every code.</param>
/// <param name="Rates">How often different people reach a score.</param>
public sealed record PortraitKind(string Name, FaceCodes Codes, IReadOnlyList<FalseMatchRate> Rates);

/// <summary>Templates of faces: the signed bytes of their codes, by whichever model the reader has.</summary>
/// <param name="kind">Null for portraits as the model was made for.</param>
public sealed class FaceAlgorithm(FaceReader reader, PortraitKind? kind = null) : TemplateAlgorithm
{
    private const double MostCosine = 0.9995;

    private readonly FaceCodes codes = kind?.Codes ?? reader.Codes;

    private readonly FalseMatchRate[] rates =
    [
        .. (kind?.Rates ?? reader.Descriptor.FalseMatchRates).OrderBy(rate => rate.Score),
    ];

    public override string Name { get; } =
        $"{reader.Descriptor.Name}/{reader.Descriptor.Version}{(kind is null ? "" : $" {kind.Name}")}";

    public override BodyKind Kind => BodyKind.Face;

    public override Outcome<byte[]> Encode(ReadOnlyMemory<byte> image)
    {
        if (PictureFile.ReadColour(image).IsRefused(out var refusal, out var picture))
            return refusal;
        if (reader.FindOne(picture).IsRefused(out refusal, out var face))
            return refusal;
        var code = codes.Of(reader.Embed(picture, face));
        return MemoryMarshal.AsBytes(code.Values).ToArray();
    }

    internal FaceReader Reader => reader;

    /// <summary>
    /// How alike two faces are: −10·log₁₀ of the share of pairs of different people that look as much alike. Beyond the last rate that was
    /// measured the share falls with a power of the sine of the angle between codes, as that of all directions which lie within an angle
    /// does; the power is that of the last two rates.
    /// </summary>
    public double Points(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var score = Score(one, other);
        var (before, last) = (rates[^2], rates[^1]);
        if (score <= last.Score)
            return Points(FalseMatchRate.At(score, rates));
        var power = (Points(last.Rate) - Points(before.Rate)) / (Sine(before.Score) - Sine(last.Score));
        return Points(last.Rate) + (power * (Sine(last.Score) - Sine(score)));
    }

    // Logarithm of the sine of the angle between two codes; of the same code, of the smallest angle that rounding leaves.
    private static double Sine(int score)
    {
        var cosine = Math.Min(score / (double)(FaceCode.Radius * FaceCode.Radius), MostCosine);
        return Math.Log10(1 - (cosine * cosine)) / 2;
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
