using CanCuoc.Vocabulary;

namespace CanCuoc.Residence;

/// <summary>One registration of one person's residence.</summary>
internal sealed class RegistrationRow
{
    public required PersonId PersonId { get; init; }
    public required long RegistrationId { get; init; }
    public required RegistrationKind Kind { get; init; }
    public required string Unit { get; init; }
    public required int UnitList { get; init; }
    public required string Detail { get; init; }
    public required DwellingRight DwellingRight { get; init; }
    public required int ValidFrom { get; init; }
    public int? ValidTo { get; set; }
    public long? EndedByAct { get; set; }
    public required long ActId { get; init; }
}

/// <summary>What is registered.</summary>
internal enum RegistrationKind
{
    Permanent = 1,
}
