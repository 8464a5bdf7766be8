using CanCuoc.Imaging;
using CanCuoc.Matching.Prints;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>A print that the operator named by its file.</summary>
internal static class PrintPicture
{
    /// <summary>Reads the picture, brings it to 500 pixels an inch and extracts; what is refused names the file.</summary>
    public static Outcome<PrintExtraction> Extract(string path)
    {
        if (BatchDesk.Read(path).IsRefused(out var refusal, out var file))
            return refusal;
        if (PictureFile.ReadGray(file).IsRefused(out refusal, out var picture))
            return refusal.For(path);
        if (Resampling.ToResolution(picture).IsRefused(out refusal, out var resampled))
            return refusal.For(path);
        return PrintExtraction.Run(resampled).IsRefused(out refusal, out var extraction)
            ? refusal.For(path)
            : extraction;
    }
}
