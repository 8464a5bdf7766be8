namespace CanCuoc.Population;

/// <summary>
/// Items of one record whose former values are sealed: parents before an adoption, the sex before its redetermination and what would
/// tell it. A sealed item shows the value it has today; wherever it was otherwise, it is left out. Kept as bits.
/// </summary>
[Flags]
public enum SealedItems
{
    None = 0,
    Father = 1 << 0,
    Mother = 1 << 1,

    /// <summary>And the personal number, which tells it.</summary>
    Sex = 1 << 2,
    OtherName = 1 << 3,
    PlaceOfBirth = 1 << 4,
    BirthRegistration = 1 << 5,
    PlaceOfOrigin = 1 << 6,

    /// <summary>What an adoption seals (Luật Nuôi con nuôi 52/2010/QH12 art. 11).</summary>
    Parents = Father | Mother,
}
