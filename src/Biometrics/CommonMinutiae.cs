using CanCuoc.Imaging;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Biometrics;

/// <summary>A minutia where it lies in its picture: pixels from the left and the top, and its direction in radians from x towards y.</summary>
public readonly record struct PlacedMinutia(float X, float Y, float Angle);

/// <summary>A minutia that was found in both of two prints.</summary>
public readonly record struct CommonMinutia(PlacedMinutia Left, PlacedMinutia Right);

/// <summary>What two prints have in common, to be drawn for a person who compares them.</summary>
public static class CommonMinutiae
{
    /// <summary>The minutiae that the matcher puts together; none where a picture is no print to it.</summary>
    /// <param name="left">A picture file of one finger.</param>
    public static IReadOnlyList<CommonMinutia> Of(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        if (Read(left) is not { } one || Read(right) is not { } other)
            return [];
        return
        [
            .. PrintComparison
                .Pairs(new PreparedPrint(one), new PreparedPrint(other))
                .Select(pair => new CommonMinutia(Place(one, pair.One), Place(other, pair.Other))),
        ];
    }

    private static PrintTemplate? Read(ReadOnlyMemory<byte> file) =>
        PictureFile.ReadGray(file).IsRefused(out _, out var picture)
        || PrintExtraction.Run(picture).IsRefused(out _, out var extraction)
            ? null
            : extraction.Template;

    private static PlacedMinutia Place(PrintTemplate print, int index)
    {
        var minutia = print.Minutiae[index];
        return new(minutia.X, minutia.Y, minutia.Angle);
    }
}
