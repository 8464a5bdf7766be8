using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Writes the next version of a record; the versions before it stay.</summary>
public sealed class AmendPerson
{
    public static readonly ActKind Kind = new(
        nameof(AmendPerson),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Cập nhật thông tin của một người",
        "Amending a person's record"
    );

    /// <summary>Writes the next version over the one given.</summary>
    /// <param name="current">The record as this act, or the page before it, read it; written only if it is still the current one.</param>
    /// <param name="validFrom">The day from which the change is true.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord current,
        PersonDetails details,
        DateOnly validFrom,
        string source,
        CancellationToken cancellation
    )
    {
        if (PersonRules.Check(details, number: null, act.Today) is { } wrong)
            return wrong;
        var next = current with
        {
            Version = current.Version + 1,
            Details = details,
            ValidFrom = validFrom,
            RecordedAt = act.Now,
            Source = source,
            Act = act.Id,
        };
        var row = PersonMapping.ToRow(next);
        if (!await PersonTable.ReplaceAsync(act.Session, row, cancellation))
            return Acts.ChangedMeanwhile;
        act.Record(new PersonAmended(next.Version) { Subject = next.Id, Row = PersonColumns.Commit(row) });
        return next;
    }
}

/// <summary>A new version of a person's record was written.</summary>
public sealed record PersonAmended(int Version) : Fact;
