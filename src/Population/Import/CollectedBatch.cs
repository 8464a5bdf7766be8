using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A record with the person it says, or with why it says none.</summary>
internal sealed record JudgedRecord(CollectedRecord Record, CollectedPerson? Person, Refusal? Refusal)
{
    public static JudgedRecord Of(CollectedRecord record, ReadingTerms terms) =>
        PersonReading.Read(record, terms).IsRefused(out var refusal, out var person)
            ? new(record, null, refusal)
            : new(record, person, null);
}

/// <summary>Records that are taken in one act.</summary>
/// <param name="IsLast">The file is at its end, or at the fault.</param>
/// <param name="Position">Bytes of the file up to here.</param>
internal sealed record CollectedBatch(IReadOnlyList<JudgedRecord> Records, bool IsLast, Refusal? Fault, long Position)
{
    // Large enough that one commit's sync is nothing beside its rows, small enough that a kill loses half a second's work.
    private const int Size = 2_000;

    /// <summary>The batches of a file after the records that earlier runs have done; the last may be empty.</summary>
    public static IEnumerable<CollectedBatch> Of(CollectedFile file, long done, ReadingTerms terms)
    {
        for (var skipped = 0L; skipped < done; skipped++)
            file.Next();
        CollectedBatch batch;
        do
        {
            batch = Next(file, terms);
            yield return batch;
        } while (!batch.IsLast);
    }

    private static CollectedBatch Next(CollectedFile file, ReadingTerms terms)
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
        var judged = records.AsParallel().AsOrdered().Select(record => JudgedRecord.Of(record, terms));
        return new([.. judged], isLast, fault, file.Position);
    }
}
