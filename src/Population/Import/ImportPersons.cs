using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A record that was not taken: where it stands in the file, and why.</summary>
public sealed record RefusedRecord(long Ordinal, int Line, Refusal Reason);

/// <summary>What an import did.</summary>
/// <param name="Taken">Records registered, those of earlier runs of the same file included.</param>
/// <param name="Fault">Why the rest of the file could not be read; null when it was read to its end.</param>
public sealed record ImportReport(long Taken, IReadOnlyList<RefusedRecord> Refused, Refusal? Fault);

/// <summary>What a file does not say itself.</summary>
/// <param name="Numbering">Which numbering of the ethnic groups it uses; the two differ.</param>
/// <param name="NumbersLater">Who has no number is entered without, for <see cref="IssueNumbers"/>; else each gets one at once.</param>
public sealed record ImportTerms(EthnicNumbering Numbering, bool NumbersLater = false);

/// <summary>
/// Registers the people of a QCVN 109 file: streamed, each record wholly or not at all, refused ones listed with their reasons.
/// How far a file came is kept with its records, so a run that was killed goes on without doubling anybody.
/// </summary>
public sealed class ImportPersons(Acts acts, RegisterPerson registerPerson)
{
    public static readonly ActKind Kind = new(
        nameof(ImportPersons),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Nhập dữ liệu dân cư từ tệp",
        "Importing population data from a file"
    )
    {
        IsPreparing = true,
    };

    private const int RecordsInAnAct = 500;

    /// <summary>Takes a whole file, act by act.</summary>
    /// <param name="file">A file or another stream that can be read twice.</param>
    /// <param name="progress">Told the records read so far.</param>
    public async Task<Outcome<ImportReport>> RunAsync(
        Authority authority,
        Reason reason,
        Stream file,
        ImportTerms terms,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        file.Position = 0;
        using var records = new Qcvn109File(file);
        if (records.Open().IsRefused(out var refusal, out _))
            return refusal;
        var run = new ImportRun(
            digest,
            new Qcvn109Person(terms.Numbering, records.AsAt ?? AdministrativeUnits.Newest.AsAt),
            terms.NumbersLater
        );
        for (var more = true; more; progress?.Report(run.Read))
        {
            var outcome = await acts.RunAsync(
                authority,
                Kind,
                reason,
                act => TakeAsync(act, run, records, cancellation),
                cancellation
            );
            if (outcome.IsRefused(out refusal, out more))
                return refusal;
        }
        return new ImportReport(run.Taken, run.Refused, run.Fault);
    }

    /// <summary>Registers the next records in one act; false when the file is at its end.</summary>
    private async Task<Outcome<bool>> TakeAsync(
        Act act,
        ImportRun run,
        Qcvn109File records,
        CancellationToken cancellation
    )
    {
        run.Begin(await DoneBeforeAsync(act.Session, run.Digest, cancellation));
        var more = true;
        for (var count = 0; count < RecordsInAnAct && more; count++)
            more = run.Next(records) is { } record && await TakeAsync(act, run, record, cancellation);
        await act.Session.ExecuteAsync(
            """
            INSERT INTO population.import (digest, records, taken) VALUES (@digest, @records, @taken)
            ON CONFLICT (digest) DO UPDATE SET records = excluded.records, taken = excluded.taken
            """,
            cancellation,
            ("digest", run.Digest),
            ("records", run.Read),
            ("taken", run.Taken)
        );
        return more;
    }

    private async Task<bool> TakeAsync(Act act, ImportRun run, Qcvn109Record record, CancellationToken cancellation)
    {
        if (run.Parse(record) is not { } person)
            return true;
        var evidence = new Evidence(EvidenceRank.Paper, $"QCVN 109 {run.Digest[..12]}:{record.Line}");
        var outcome =
            run.NumbersLater && person.Number is null
                ? await registerPerson.WithoutNumberAsync(act, person.Details, evidence, cancellation)
                : await registerPerson.RunAsync(act, person.Details, person.Number, evidence, cancellation);
        run.Note(record, outcome.Refusal);
        return true;
    }

    private static async Task<(long Records, long Taken)> DoneBeforeAsync(
        Session session,
        string digest,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            "SELECT records, taken FROM population.import WHERE digest = @digest",
            ("digest", digest)
        );
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? (row.GetInt64(0), row.GetInt64(1)) : (0, 0);
    }
}
