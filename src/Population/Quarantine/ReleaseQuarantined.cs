using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Takes a record that was quarantined, mended: through the same door as the import, which may refuse it again.</summary>
public sealed class ReleaseQuarantined(RegisterPerson registerPerson)
{
    public static readonly ActKind Kind = new(
        nameof(ReleaseQuarantined),
        RegistrySystem.Population,
        Permission.RegisterPerson,
        "Sửa và nhận bản ghi bị cách ly",
        "Mending and taking a quarantined record"
    )
    {
        IsPreparing = true,
    };

    /// <summary>Registers the person.</summary>
    /// <param name="mended">By path, what stands instead of the file's; a path left as it was shown stays as it stood in the file.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        QuarantineKey key,
        IReadOnlyDictionary<string, string> mended,
        CancellationToken cancellation
    )
    {
        if (await QuarantineTable.TakeAsync(act.Session, key, cancellation) is not { } row)
            return ReadQuarantined.NotWaiting;
        if (row.Barred(act) is { } barred)
            return barred;
        var changed = mended
            .Where(value => value.Value != RawText.Legible(row.Record[value.Key] ?? ""))
            .ToDictionary(StringComparer.Ordinal);
        if ((await row.ReadAsync(act, changed, cancellation)).IsRefused(out var refusal, out var person))
            return refusal;
        var evidence = new Evidence(row.Source.Evidence, row.Reference);
        var registered = await registerPerson.RunAsync(act, person.Details, person.Number, evidence, cancellation);
        if (registered.IsRefused(out refusal, out var record))
            return QuarantineRow.AtItsPath(refusal);
        var repairs = person.Repairs.Select(text => (key.Ordinal, text)).ToList();
        await QuarantineTable.LoadRepairsAsync(act.Session, row.Source, repairs, cancellation);
        await QuarantineTable.EndAsync(act, key, QuarantineState.Released, why: null, cancellation);
        act.Record(new QuarantinedReleased(key.Source, key.Ordinal) { Subject = record.Id });
        return record;
    }
}

/// <summary>A quarantined record was mended and taken.</summary>
public sealed record QuarantinedReleased(long Source, long Ordinal) : Fact;
