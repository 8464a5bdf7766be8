namespace CanCuoc.Population;

/// <summary>What comparing two sexes comes to.</summary>
internal enum SexOutcome : byte
{
    Unknown,
    Same,
    Other,
}
