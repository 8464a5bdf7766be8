using System.Globalization;

namespace CanCuoc.Population;

/// <summary>Which item of which record of which file: it says nothing of the person, so it may stand in an address.</summary>
/// <param name="Source">The act that began the file.</param>
/// <param name="Ordinal">Its place among the records of the file, from 1.</param>
/// <param name="Item">Code of the field.</param>
public readonly record struct ConflictKey(long Source, long Ordinal, string Item)
{
    /// <summary>Before every other.</summary>
    internal static readonly ConflictKey First = new(0, 0, "");

    /// <summary>As <see cref="ToString"/> prints it; null for anything else.</summary>
    public static ConflictKey? Read(string? text) =>
        text?.Split('-', 3) is [var source, var ordinal, var item]
        && IsKey(source, out var file)
        && IsKey(ordinal, out var place)
            ? new(file, place, item)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source}-{Ordinal}-{Item}");

    private static bool IsKey(string text, out long key) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out key);
}
