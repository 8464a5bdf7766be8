using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A collected record whose number somebody holds already. Pure.</summary>
/// <param name="Row">What it would make of its person.</param>
internal sealed record OfferedRecord(CollectedRecord Record, PersonRow Row)
{
    private static readonly RecordField Birth = RecordFields.Of("birth-date");

    /// <summary>Items that a record of a file can say; the number is what its person was found by.</summary>
    private static readonly RecordField[] Comparable = [.. RecordFields.All.Where(field => field.Code != "number")];

    public long Number => Row.Number!.Value;

    /// <summary>The items that it says something of. A nationality that it leaves out was only assumed.</summary>
    public IEnumerable<RecordField> Fields =>
        Comparable.Where(item =>
            !ItemAgreements.IsEmpty(item, Row)
            && (item.Code != "nationality" || Record[PersonReading.Nationality] is not null)
        );

    /// <summary>Whether nothing but the number speaks for the person: neither the name nor the birth.</summary>
    public bool IsAnothers(PersonRow standing) =>
        !IsAlike(standing) && ItemAgreements.Of(Birth, standing, Row) == ItemAgreement.Contradicts;

    /// <summary>Whether the name is that of the person, however its signs are written.</summary>
    public bool IsAlike(PersonRow standing) => Folding.Ascii(standing.Name) == Folding.Ascii(Row.Name);
}
