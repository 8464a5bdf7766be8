using CanCuoc.Faces;
using CanCuoc.Imaging;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>A portrait as it is to be kept, and what is wrong with it.</summary>
/// <param name="Jpeg">As it was given; or the card's portrait cut out of it, where that was missing.</param>
/// <param name="Faults">The grave ones first.</param>
public sealed record JudgedPortrait(ReadOnlyMemory<byte> Jpeg, bool IsCropped, IReadOnlyList<PortraitFault> Faults)
{
    /// <summary>
    /// Judges a picture of a camera by the rules of portraits. Where the head is not where the card wants it, or the file does not fit the
    /// chip, the card's portrait is cut out; where there is too little around the head for that, a file that fits stays as it is.
    /// </summary>
    internal static Outcome<JudgedPortrait> Of(FaceReader reader, ReadOnlyMemory<byte> file)
    {
        if (PictureFile.ReadColour(file).IsRefused(out var refusal, out var picture))
            return refusal;
        if (reader.FindOne(picture).IsRefused(out refusal, out var face))
            return refusal;
        var given = new Portrait(picture, face.Landmarks);
        var fits = file.Length <= CaptureImage.LargestPortrait && picture.Height >= picture.Width;
        if (fits && PortraitRules.Framing.All(rule => rule.Judge(given).IsMet))
            return new JudgedPortrait(file, IsCropped: false, Broken(given));
        if (PortraitCrop.Of(picture, face.Landmarks).IsRefused(out refusal, out var crop))
            return fits ? new JudgedPortrait(file, IsCropped: false, Broken(given)) : refusal;
        if (crop.ToJpeg(CaptureImage.LargestPortrait).IsRefused(out refusal, out var jpeg))
            return refusal;
        return new JudgedPortrait(jpeg, IsCropped: true, Broken(new Portrait(crop.Picture, crop.Landmarks)));
    }

    private static PortraitFault[] Broken(Portrait portrait) =>
        [
            .. PortraitRules
                .Judge(portrait)
                .Where(finding => !finding.IsMet)
                .OrderByDescending(finding => finding.Rule.IsGrave)
                .Select(finding => new PortraitFault(portrait, finding)),
        ];
}
