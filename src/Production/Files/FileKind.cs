namespace CanCuoc.Production;

/// <summary>The files that go between the issuing zone and the factory, in their order; each answers the one before.</summary>
public enum FileKind
{
    /// <summary>To the factory: so many chips are wanted, for these orders.</summary>
    ChipOrder = 1,

    /// <summary>Back: these chips are for these orders, and have made these keys.</summary>
    InitialisedChips = 2,

    /// <summary>To the factory: what is to stand on each, signed.</summary>
    SignedCards = 3,

    /// <summary>Back: what has become of each.</summary>
    CardResults = 4,
}
