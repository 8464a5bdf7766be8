namespace CanCuoc.Chip.Access;

/// <summary>How a chip was opened (ICAO 9303-11 §4).</summary>
public enum AccessControl
{
    /// <summary>Basic access control.</summary>
    BAC,

    /// <summary>Password authenticated connection establishment.</summary>
    PACE,
}
