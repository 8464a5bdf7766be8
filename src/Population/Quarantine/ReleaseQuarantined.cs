using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Takes a record that was quarantined, mended: through the same door as the import, which may refuse it again.</summary>
public sealed class ReleaseQuarantined(RegisterNewcomer registerNewcomer)
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

    /// <summary>Registers the person, or records the entry of a register.</summary>
    /// <param name="mended">By path, what stands instead of the file's; a path left as it was shown stays as it stood in the file.</param>
    /// <returns>Whom it is about.</returns>
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
        var taken = row.Entry is null
            ? await RegisterAsync(act, row, changed, cancellation)
            : await RecordAsync(act, row, changed, cancellation);
        if (taken.IsRefused(out var refusal, out var record))
            return refusal;
        await QuarantineTable.EndAsync(act, key, QuarantineState.Released, why: null, cancellation);
        act.Record(new QuarantinedReleased(key.Source, key.Ordinal) { Subject = record.Id });
        return record;
    }

    private async Task<Outcome<PersonRecord>> RegisterAsync(
        Act act,
        QuarantineRow row,
        IReadOnlyDictionary<string, string> changed,
        CancellationToken cancellation
    )
    {
        if ((await row.ReadAsync(act, changed, cancellation)).IsRefused(out var refusal, out var person))
            return refusal;
        var evidence = new Evidence(row.Source.Evidence, row.Reference);
        var registered = await registerNewcomer.RunAsync(act, person.Details, person.Number, evidence, cancellation);
        if (registered.IsRefused(out refusal, out var record))
            return QuarantineRow.AtItsPath(refusal);
        var repairs = person.Repairs.Select(text => (row.Record.Ordinal, text)).ToList();
        await QuarantineTable.LoadRepairsAsync(act.Session, row.Source, repairs, cancellation);
        return record;
    }

    private async Task<Outcome<PersonRecord>> RecordAsync(
        Act act,
        QuarantineRow row,
        IReadOnlyDictionary<string, string> changed,
        CancellationToken cancellation
    )
    {
        var taken = await new EntryIntake(act, row.Source, registerNewcomer).TakeAsync(
            row.Record.With(changed),
            cancellation
        );
        if (taken.IsRefused(out var refusal, out var entry))
            return refusal;
        return entry.Person is { } person ? person : EntryIntake.AlreadyRecorded;
    }
}

/// <summary>A quarantined record was mended and taken.</summary>
public sealed record QuarantinedReleased(long Source, long Ordinal) : Fact;
