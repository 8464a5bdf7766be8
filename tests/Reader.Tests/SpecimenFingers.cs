using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Reader.Tests;

/// <summary>A card with keys of its own and with fingers, which are noise.</summary>
internal static class SpecimenFingers
{
    public static readonly ChipKeys Keys = ChipKeys.Generate();

    public static readonly byte[] RightIndex = Noise(seed: 1, length: 900);

    public static readonly byte[] LeftThumb = Noise(seed: 2, length: 700);

    public static readonly RgbPicture Face = Pictures.Of(width: 120, height: 160);

    public static readonly LogicalDataStructure Card = Specimen.Card(
        Specimen.Citizen,
        Pictures.Jpeg2000Of(Face),
        Keys.PublicGroups(SecurityInfos.OfCitizenCard)
            .Append(
                new(
                    FileIdentifier.DG3,
                    new DataGroup3([
                        new FingerImage(FingerPosition.RightIndex, FingerImageFormat.Wsq, 320, 400, RightIndex),
                        new FingerImage(FingerPosition.LeftThumb, FingerImageFormat.Wsq, 320, 400, LeftThumb),
                    ]).Encode()
                )
            )
    );

    /// <summary>Whether a file or a text holds a piece of a finger, as bytes, in hexadecimal or in Base64.</summary>
    public static bool IsIn(byte[] written)
    {
        var text = System.Text.Encoding.Latin1.GetString(written);
        return new[] { RightIndex, LeftThumb }.Any(image =>
            written.AsSpan().IndexOf(image.AsSpan(300, 8)) >= 0
            || text.Contains(Convert.ToHexString(image, 300, 8), StringComparison.OrdinalIgnoreCase)
            || text.Contains(Convert.ToBase64String(image, 300, 9), StringComparison.Ordinal)
        );
    }

    private static byte[] Noise(int seed, int length)
    {
        var noise = new byte[length];
        new Random(seed).NextBytes(noise);
        return noise;
    }
}
