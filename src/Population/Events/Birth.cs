using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A birth as it is declared for registration.</summary>
/// <param name="Newborn">What is known of the child; its parents stand beside it.</param>
/// <param name="Mother">Null when nobody knows her.</param>
/// <param name="Father">Null when nobody knows him.</param>
public sealed record Birth(PersonDetails Newborn, Parent? Mother, Parent? Father)
{
    internal PersonDetails Details => Newborn with { Mother = Mother?.AsRelative, Father = Father?.AsRelative };

    /// <summary>The parents whom the registry holds, in the order of keys.</summary>
    internal IEnumerable<PersonRecord> Registered =>
        new[] { Mother?.Record, Father?.Record }.OfType<PersonRecord>().OrderBy(parent => parent.Id.Value);
}

/// <summary>A parent: a person of the registry, as the record was read, or one whom it knows only by name.</summary>
public sealed record Parent
{
    private Parent(PersonRecord? record, PersonName? name) => (Record, Name) = (record, name);

    public PersonRecord? Record { get; }

    public PersonName? Name { get; }

    internal Relative AsRelative => new(Record?.Id, Name);

    public static Parent Of(PersonRecord record) => new(record, name: null);

    public static Parent Named(PersonName name) => new(record: null, name);
}
