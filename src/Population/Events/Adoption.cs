namespace CanCuoc.Population;

/// <summary>An adoption as it was decided, with the records as they were read. At least one adopts.</summary>
/// <param name="Father">The man who adopts; null when only a woman does.</param>
/// <param name="Mother">The woman who adopts; null when only a man does.</param>
/// <param name="Day">From which the child is theirs.</param>
public sealed record Adoption(
    PersonRecord Child,
    PersonRecord? Father,
    PersonRecord? Mother,
    AdopterKinship Kinship,
    DateOnly Day
)
{
    internal IEnumerable<PersonRecord> Adopters => new[] { Father, Mother }.OfType<PersonRecord>();

    /// <summary>
    /// The child with its new parents; who they were is sealed. A step-parent comes beside the parent whose spouse he or she is.
    /// </summary>
    internal PersonDetails Adopted(PersonDetails details)
    {
        var stays = Kinship == AdopterKinship.StepParent;
        var adopted = details with
        {
            Father = Of(Father) ?? (stays ? details.Father : null),
            Mother = Of(Mother) ?? (stays ? details.Mother : null),
        };
        return adopted == details ? details : adopted with { Sealed = details.Sealed | SealedItems.Parents };
    }

    private static Relative? Of(PersonRecord? adopter) => adopter is null ? null : new(adopter.Id, null);
}

/// <summary>What who adopts was to the child before; an aunt or uncle is proved by papers.</summary>
public enum AdopterKinship
{
    None,
    StepParent,
    AuntOrUncle,
}
