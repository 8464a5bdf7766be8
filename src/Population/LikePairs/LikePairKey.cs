using System.Globalization;

namespace CanCuoc.Population;

/// <summary>Which pair: it says nothing of the persons, so it may stand in an address.</summary>
public readonly record struct LikePairKey(long Value)
{
    /// <summary>As <see cref="ToString"/> prints it; null for anything else.</summary>
    public static LikePairKey? Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new(value) : null;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
