namespace CanCuoc.Vocabulary;

/// <summary>The units of the newest list that took over an older one.</summary>
/// <param name="Kind">Whether one took it whole or several took parts.</param>
/// <param name="Units">By code; empty when unknown.</param>
/// <remarks>
/// The mapping was compiled from NQ 1654 to 1687/NQ-UBTVQH15 by its authors, checked for completeness, and is good for proposing an address,
/// not for proving one.
/// </remarks>
public sealed record Succession(SuccessionKind Kind, IReadOnlyList<AdministrativeUnit> Units)
{
    internal static Succession Unknown { get; } = new(SuccessionKind.Unknown, []);

    /// <summary>The successor, if there can be only one.</summary>
    public AdministrativeUnit? Only => Kind == SuccessionKind.Whole ? Units[0] : null;
}

/// <summary>How a unit passed into the newest list.</summary>
public enum SuccessionKind
{
    /// <summary>The mapping does not tell.</summary>
    Unknown,

    /// <summary>It lies as a whole in one unit.</summary>
    Whole,

    /// <summary>It was divided between two units or more.</summary>
    Divided,
}
