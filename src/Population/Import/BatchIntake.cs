using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Takes the records of a batch within an act: who can be is registered, who is known is compared, the rest is quarantined.</summary>
internal sealed class BatchIntake(Act act, CollectedSource source, bool numbersLater)
{
    private readonly List<(CollectedRecord Record, Refusal Reason)> refused = [];

    /// <summary>Takes the batch.</summary>
    /// <param name="words">Words of names that the batches before made known; it learns.</param>
    /// <returns>How far the file has been taken with this batch.</returns>
    public async Task<Outcome<SourceProgress>> RunAsync(
        CollectedBatch batch,
        HashSet<string> words,
        CancellationToken cancellation
    )
    {
        var candidates = await CandidatesAsync(batch, cancellation);
        var (newcomers, offered) = await SortAsync(candidates, cancellation);
        var people = await NumberedAsync(newcomers, cancellation);
        if (people.Count > 0)
            await PersonLoad.RunAsync(
                act,
                [.. people.Select(one => new StoredPerson(one.Row, one.Row, []))],
                words,
                cancellation
            );
        // After the newcomers, who may hold a number that comes a second time in the same batch.
        if ((await new ConflictIntake(act, source).RunAsync(offered, cancellation)).IsRefused(out var no, out var told))
            return no;
        refused.AddRange(told.Anothers.Select(record => (record, RegisterPerson.NumberTaken.For("number"))));
        await KeepAsync(people, cancellation);
        var before = source.Progress;
        var reached = new SourceProgress(
            before.Records + batch.Records.Count,
            before.Taken + people.Count,
            before.Known + told.Known,
            before.Quarantined + refused.Count,
            before.Differing + told.Differing,
            batch is { IsLast: true, Fault: null },
            batch.Fault?.Code
        );
        if (reached == before)
            return before;
        await SourceTable.ReachAsync(act, source.Id, reached, cancellation);
        act.Record(new RecordsCollected(source.Id, batch.Records.Count, refused.Count));
        return reached;
    }

    /// <summary>Keeps what was refused, and the bytes of what was read in another encoding.</summary>
    private async Task KeepAsync(List<Candidate> people, CancellationToken cancellation)
    {
        var repairs = people.SelectMany(one =>
            one.Judged.Person!.Repairs.Select(text => (one.Judged.Record.Ordinal, text))
        );
        await QuarantineTable.LoadAsync(act.Session, source, refused, cancellation);
        await QuarantineTable.LoadRepairsAsync(act.Session, source, [.. repairs], cancellation);
    }

    private bool IsFit(JudgedRecord judged)
    {
        var reason = judged.Refusal ?? PersonRules.Check(judged.Person!.Details, judged.Person.Number, act.Today);
        if (reason is null && judged.Person!.Number is null && !numbersLater)
            reason = NumberIssue.CellOf(judged.Person.Details).Refusal;
        if (reason is not null)
            refused.Add((judged.Record, reason));
        return reason is null;
    }

    /// <summary>Those who can be registered as far as their own data go, with their keys.</summary>
    private async Task<List<Candidate>> CandidatesAsync(CollectedBatch batch, CancellationToken cancellation)
    {
        var fit = batch.Records.Where(IsFit).ToList();
        var keys = await act.Session.DrawAsync(RegisterPerson.Sequence, fit.Count, cancellation);
        return [.. fit.Zip(keys, CandidateOf)];
    }

    /// <summary>Enters the numbers that nobody has; who has another's is compared with that one.</summary>
    private async Task<(List<Candidate> Newcomers, List<OfferedRecord> Offered)> SortAsync(
        List<Candidate> candidates,
        CancellationToken cancellation
    )
    {
        var firsts = new Dictionary<long, PersonRow>();
        foreach (var row in candidates.Select(one => one.Row).Where(row => row.Number is not null))
            firsts.TryAdd(row.Number!.Value, row);
        var offers = new SortedDictionary<long, PersonId>(
            firsts.ToDictionary(one => one.Key, one => new PersonId(one.Value.PersonId))
        );
        var entered = (await NumberRows.EnterAsync(act, offers, cancellation)).ToHashSet();
        bool IsNew(PersonRow row) =>
            row.Number is not { } number || (entered.Contains(number) && ReferenceEquals(firsts[number], row));
        var sorted = candidates.ToLookup(one => IsNew(one.Row));
        return ([.. sorted[true]], [.. sorted[false].Select(one => new OfferedRecord(one.Judged.Record, one.Row))]);
    }

    /// <summary>The newcomers with a number for who has none, unless all get theirs later.</summary>
    private async Task<List<Candidate>> NumberedAsync(List<Candidate> newcomers, CancellationToken cancellation)
    {
        var waiting = numbersLater ? [] : newcomers.FindAll(one => one.Row.Number is null);
        if (waiting.Count > 0)
            await IssueAsync(waiting, cancellation);
        var full = waiting.FindAll(one => one.Row.Number is null);
        refused.AddRange(full.Select(one => (one.Judged.Record, NumberIssue.CellFull)));
        return full.Count == 0 ? newcomers : [.. newcomers.Except(full)];
    }

    private async Task IssueAsync(List<Candidate> waiting, CancellationToken cancellation)
    {
        var asked = waiting.ConvertAll(one =>
            (new PersonId(one.Row.PersonId), NumberIssue.CellOf(one.Judged.Person!.Details).Value)
        );
        var issued = await MassNumberIssue.DrawAsync(act, asked, cancellation);
        foreach (var row in waiting.Select(one => one.Row))
            row.Number = issued.TryGetValue(new(row.PersonId), out var number) ? number.Value : null;
    }

    private Candidate CandidateOf(JudgedRecord judged, long key)
    {
        // A copy: an act that another one was quicker than is done again with the same records.
        var row = judged.Row!.Copy();
        (row.PersonId, row.RecordedAt, row.ActId) = (key, Moment.ToStored(act.Now), act.Id.Value);
        return new(judged, row);
    }

    /// <summary>A record with the row that it would make.</summary>
    private sealed record Candidate(JudgedRecord Judged, PersonRow Row);
}

/// <summary>Records of a file were taken, as far as they could be.</summary>
/// <param name="Source">The act that began the file.</param>
public sealed record RecordsCollected(long Source, int Records, int Quarantined) : Fact;
