using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>The portrait as a file: JPEG as it is on the chip, JPEG 2000 as PNG, or as it is where the file's ending asks for that.</summary>
internal static class PortraitFile
{
    private static readonly string[] Endings = [".jp2", ".j2k", ".jpx", ".jpf"];

    /// <summary>The path of the file.</summary>
    public static async Task<Outcome<string>> SaveAsync(FaceImage face, string path, CancellationToken cancellation)
    {
        var isAsItIs =
            face.Format == FaceImageFormat.Jpeg || Endings.Contains(Path.GetExtension(path).ToLowerInvariant());
        if (isAsItIs)
            return PrivateFolder.Write(path, face.File.Span) is { } notWritten ? notWritten : path;
        if ((await PictureDecoder.Own.DecodeAsync(face.File, cancellation)).IsRefused(out var refusal, out var picture))
            return refusal;
        var file = Path.ChangeExtension(path, ".png");
        return PrivateFolder.Write(file, PngFile.Of(picture)) is { } unwritten ? unwritten : file;
    }
}
