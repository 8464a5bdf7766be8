namespace CanCuoc.Chip.SoftCard;

/// <summary>Who speaks to a chip, as far as it knows.</summary>
[Flags]
internal enum AccessLevel
{
    /// <summary>Anybody: no session.</summary>
    Anybody = 1,

    /// <summary>Who has seen the card's face or knows its access number.</summary>
    Holder = 2,

    /// <summary>Who knows the chip's transport key.</summary>
    Factory = 4,
}
