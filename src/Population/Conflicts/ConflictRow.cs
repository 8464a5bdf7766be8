using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A conflict as its table holds it.</summary>
/// <param name="Line">Where the record begins in the file.</param>
/// <param name="Unit">Today's commune of the residence; null where it cannot be told.</param>
/// <param name="Rank">What stands behind the offered value.</param>
/// <param name="Offered">JSON: column and value.</param>
/// <param name="Article">Where the order of sources stands that was asked.</param>
/// <param name="Weighed">The strongest evidence it was decided by.</param>
/// <param name="Paper">What an officer decided it by.</param>
/// <param name="Act">That found it, or the last that decided it.</param>
internal sealed record ConflictRow(
    PersonId Person,
    ConflictKey Key,
    int Line,
    string? Unit,
    EvidenceRank Rank,
    string Offered,
    ConflictState State,
    string Article,
    EvidenceRank Weighed,
    string? Paper,
    ActId Act
)
{
    public RecordField Field => RecordFields.Of(Key.Item);

    /// <summary>A record as it would read with what was offered.</summary>
    public PersonRow On(PersonRow standing)
    {
        var row = standing.Copy();
        VersionRow.Apply(Offered, row);
        return row;
    }

    /// <summary>Whether another value of the item says no more than this one.</summary>
    public bool Offers(PersonRow other) => ItemAgreements.Of(Field, On(new PersonRow()), other) == ItemAgreement.Same;

    /// <summary>The bytes its fact commits to, under format version 1.</summary>
    public ReadOnlyMemory<byte> Commit() =>
        new CanonicalBytes(1)
            .Add(Person.Value)
            .Add(Key.Source)
            .Add(Key.Ordinal)
            .Add(Key.Item)
            .Add((int)Rank)
            .Add(Offered)
            .Add((int)State)
            .Add(Article)
            .Add((int)Weighed)
            .Add(Paper)
            .Written;
}

/// <summary>A collected record said otherwise than the record of its person, and by rule one of the two stands or an officer is asked.</summary>
/// <param name="Item">Code of the field.</param>
public sealed record ConflictFound(string Item, ConflictState State) : Fact;
