namespace CanCuoc.Vocabulary;

/// <summary>
/// The permanent key of a person: 64 bit, drawn in order by the store, meaning nothing, never shown to anybody.
/// Personal numbers are dated facts of a person; this key never changes.
/// </summary>
public readonly record struct PersonId(long Value) : IComparable<PersonId>
{
    public int CompareTo(PersonId other) => Value.CompareTo(other.Value);
}
