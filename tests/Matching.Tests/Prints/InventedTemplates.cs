using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Matching.Tests.Prints;

/// <summary>Prints of fingers that nobody has, grown once for all tests.</summary>
internal static class InventedTemplates
{
    public const int Fingers = 24;

    private static readonly Lazy<PreparedPrint[][]> Grown = new(() =>
    {
        var grown = new PreparedPrint[Fingers][];
        Parallel.For(0, Fingers, finger => grown[finger] = [.. Impressions(finger).Select(Prepared)]);
        return grown;
    });

    /// <summary>Of each finger three impressions, two fair and a poor one.</summary>
    public static PreparedPrint[][] All => Grown.Value;

    public static GrayImage Picture { get; } = InventedFinger.Of(31).Impression(1, ImpressionQuality.Good);

    public static PrintTemplate Template { get; } = PrintExtraction.Run(Picture).Value.Template;

    public static PreparedPrint Prepared(GrayImage picture) => new(PrintExtraction.Run(picture).Value.Template);

    private static IEnumerable<GrayImage> Impressions(int finger)
    {
        var invented = InventedFinger.Of((ulong)finger);
        yield return invented.Impression(1);
        yield return invented.Impression(2);
        yield return invented.Impression(3, ImpressionQuality.Poor);
    }
}
