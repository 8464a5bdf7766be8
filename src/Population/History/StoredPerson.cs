namespace CanCuoc.Population;

/// <summary>A record as it is stored: how it stands, its first version, and the later ones in their order.</summary>
internal sealed record StoredPerson(PersonRow Current, PersonRow First, IReadOnlyList<VersionRow> Later)
{
    /// <summary>The record on a day, by all that is known.</summary>
    /// <param name="day">yyyymmdd.</param>
    public PersonRecord At(int day) => PersonMapping.ToRecord(RecordFold.At(First, Later, day));

    /// <summary>Whether the record is what its versions say, and nothing else.</summary>
    public bool IsFold =>
        PersonColumns.Commit(RecordFold.At(First, Later)).Span.SequenceEqual(PersonColumns.Commit(Current).Span);

    /// <summary>The same with one version more, folded anew.</summary>
    public StoredPerson With(VersionRow next)
    {
        IReadOnlyList<VersionRow> later = [.. Later, next];
        return new(RecordFold.At(First, later), First, later);
    }
}
