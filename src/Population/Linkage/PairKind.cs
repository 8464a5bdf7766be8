namespace CanCuoc.Population;

/// <summary>What two records can be to each other.</summary>
internal enum PairKind
{
    One,
    Twins,

    /// <summary>Brothers and sisters, but for twins.</summary>
    Siblings,

    Strangers,
}
