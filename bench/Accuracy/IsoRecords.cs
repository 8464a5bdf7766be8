using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Formats;

namespace CanCuoc.Bench.Accuracy;

/// <summary>
/// Records that another extractor made of the pictures of a set. Those of openafis_iso.zip were made of pictures that had been stretched to
/// the size their heads tell (300 by 400): they are shrunk to the pictures' own size first.
/// </summary>
internal static class IsoRecords
{
    public static PreparedPrint?[] Of(PrintSet records, PrintSet pictures, PrintsOfSet prints)
    {
        var byName = records.Files.ToDictionary(file => file.Name, file => file.Content);
        return
        [
            .. pictures.Files.Select(
                (file, at) =>
                    byName.TryGetValue(file.Name, out var record) && prints.Prints[at] is { } print
                        ? Read(record, print.Template.Width, print.Template.Height)
                        : null
            ),
        ];
    }

    private static PreparedPrint? Read(byte[] record, int width, int height) =>
        IsoTemplate.Read(record).IsRefused(out _, out var template)
            ? null
            : new(IsoTemplate.Stretched(template, width, height));
}
