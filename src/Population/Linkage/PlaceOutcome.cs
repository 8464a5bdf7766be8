namespace CanCuoc.Population;

/// <summary>What comparing two places comes to.</summary>
internal enum PlaceOutcome : byte
{
    Unknown,

    /// <summary>The same commune of today, or the same old one.</summary>
    Same,

    /// <summary>In one province.</summary>
    Near,

    Other,
}
