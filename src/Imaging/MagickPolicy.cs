using ImageMagick;
using ImageMagick.Configuration;

namespace CanCuoc.Imaging;

/// <summary>
/// What Magick may do in this process, set once before its first use: six kinds of pictures, no delegate, no filter, no path, and no more
/// memory than the largest picture takes.
/// </summary>
internal static class MagickPolicy
{
    // the last row that fits decides
    private const string Policy = """
        <?xml version="1.0" encoding="UTF-8"?>
        <policymap>
          <policy domain="coder" rights="none" pattern="*" />
          <policy domain="coder" rights="read | write" pattern="{PNG,JPEG,TIFF,BMP,JP2,J2K}" />
          <policy domain="delegate" rights="none" pattern="*" />
          <policy domain="filter" rights="none" pattern="*" />
          <policy domain="path" rights="none" pattern="*" />
        </policymap>
        """;

    private const int LongestSide = 65_535;
    private const ulong MostMemory = 1024 * 1024 * 1024;
    private const ulong LongestProfile = 4 * 1024 * 1024;

    private static readonly Lazy<bool> Entered = new(Set);

    public static void Enter() => _ = Entered.Value;

    private static bool Set()
    {
        var files = ConfigurationFiles.Default;
        files.Policy.Data = Policy;
        var folder = Directory.CreateTempSubdirectory("cancuoc-magick-");
        try
        {
            MagickNET.Initialize(files, folder.FullName);
            ResourceLimits.Width = LongestSide;
            ResourceLimits.Height = LongestSide;
            ResourceLimits.Area = PictureFile.MostPixels + 1; // it wants fewer
            ResourceLimits.Memory = MostMemory;
            ResourceLimits.MaxProfileSize = LongestProfile;
            ResourceLimits.Disk = 0;
            ResourceLimits.Thread = 1;
            // the policy is read at the first use, and kept
            using var first = new MagickImage();
            first.ReadPixels([0], new PixelReadSettings(1, 1, StorageType.Char, "I"));
            return first.ToByteArray(MagickFormat.Png).Length > 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
