using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A record with the person it says, or with why it says none.</summary>
/// <param name="Row">The row that it would make, but for its key and the act that makes it.</param>
internal sealed record JudgedRecord(CollectedRecord Record, CollectedPerson? Person, PersonRow? Row, Refusal? Refusal)
{
    public static JudgedRecord Of(CollectedRecord record, CollectedSource source)
    {
        if (PersonReading.Read(record, source.Terms).IsRefused(out var refusal, out var person))
            return new(record, null, null, refusal);
        var (details, number, _) = person;
        var evidence = new Evidence(source.Evidence, source.Reference(record.Line));
        var unwritten = new PersonRecord(
            default,
            1,
            number,
            details,
            details.BirthDate.Earliest,
            DateTimeOffset.UnixEpoch,
            evidence,
            default
        );
        return new(record, person, PersonMapping.ToRow(unwritten), null);
    }
}

/// <summary>Records that are taken in one act.</summary>
/// <param name="IsLast">The file is at its end, or at the fault.</param>
/// <param name="Position">Bytes of the file up to here.</param>
internal sealed record CollectedBatch(IReadOnlyList<JudgedRecord> Records, bool IsLast, Refusal? Fault, long Position)
{
    // Large enough that one commit's sync is nothing beside its rows, small enough that a kill loses half a second's work.
    private const int Size = 2_000;

    /// <summary>The batches of a file after the records that earlier runs have done; the last may be empty.</summary>
    public static IEnumerable<CollectedBatch> Of(CollectedFile file, CollectedSource begun)
    {
        for (var skipped = 0L; skipped < begun.Progress.Records; skipped++)
            file.Next();
        CollectedBatch batch;
        do
        {
            batch = Next(file, begun);
            yield return batch;
        } while (!batch.IsLast);
    }

    private static CollectedBatch Next(CollectedFile file, CollectedSource source)
    {
        var records = new List<CollectedRecord>(Size);
        Refusal? fault = null;
        var isLast = false;
        while (records.Count < Size && !isLast)
        {
            isLast = file.Next().IsRefused(out fault, out var next) || next.Value is null;
            if (!isLast)
                records.Add(next.Value!);
        }
        var judged = new JudgedRecord[records.Count];
        // Not a parallel query: whoever asks one only waits, and with two cores that is half of the threads.
        Parallel.For(0, judged.Length, place => judged[place] = JudgedRecord.Of(records[place], source));
        return new(judged, isLast, fault, file.Position);
    }
}
