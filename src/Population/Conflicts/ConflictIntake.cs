using CanCuoc.Law;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Takes, within the act of a batch, the records whose numbers somebody holds: item by item they say what is known, complete the record,
/// or contradict it; and then the law's order of sources decides, or an officer is asked, once.
/// </summary>
internal sealed class ConflictIntake(Act act, CollectedSource source)
{
    private readonly CorrectPerson correctPerson = new();
    private readonly List<ConflictRow> found = [];
    private readonly List<CollectedRecord> anothers = [];
    private NumberHolders holders = null!;
    private ILookup<(PersonId Person, string Item), ConflictRow> before = null!;

    /// <summary>Takes the records.</summary>
    /// <returns>Refused only when a record was changed meanwhile: then the whole act is done again.</returns>
    public async Task<Outcome<OfferTally>> RunAsync(
        IReadOnlyCollection<OfferedRecord> offered,
        CancellationToken cancellation
    )
    {
        holders = await NumberHolders.FindAsync(act, [.. offered.Select(one => one.Number).Distinct()], cancellation);
        await holders.ReadKinAsync(offered.Select(one => one.Row), cancellation);
        before = await ConflictTable.OfAsync(act.Session, holders.Persons, cancellation);
        var (known, differing) = (0, 0);
        // In the order of keys, so that two files about the same people wait for each other instead of for ever.
        foreach (var record in offered.OrderBy(one => holders.Of(one.Number).Current.PersonId))
        {
            if (record.IsAnothers(holders.Of(record.Number).Current))
            {
                anothers.Add(record.Record);
                continue;
            }
            if ((await TakeAsync(record, cancellation)).IsRefused(out var refusal, out var differences))
                return refusal;
            (known, differing) = differences == 0 ? (known + 1, differing) : (known, differing + 1);
        }
        await ConflictTable.LoadAsync(act.Session, found, cancellation);
        foreach (var conflict in found)
            act.Record(
                new ConflictFound(conflict.Key.Item, conflict.State)
                {
                    Subject = conflict.Person,
                    Row = conflict.Commit(),
                }
            );
        return new OfferTally(known, differing, anothers);
    }

    /// <summary>Takes one record, and tells in how many items it said more or otherwise.</summary>
    private async Task<Outcome<int>> TakeAsync(OfferedRecord record, CancellationToken cancellation)
    {
        var isSurelySame = record.IsAlike(holders.Of(record.Number).Current);
        var differences = 0;
        foreach (var field in record.Fields)
        {
            var stored = holders.Of(record.Number);
            var standing = new StandingItem(stored, holders.WithKin(stored.Current), field);
            var rule = SourceRanks.RuleOf(field, act.Today);
            var judged = new OfferedItem(record.Row, source.Evidence, source.AsAt).Beside(standing, rule, isSurelySame);
            var earlier = Earlier(stored, field, record.Row).ToList();
            if (judged == OfferJudgement.Known || earlier.Any(one => !rule.Outranks(source.Evidence, one.Weighed)))
                continue;
            differences++;
            if (judged is OfferJudgement.Completes or OfferJudgement.Taken)
            {
                var written = await CorrectAsync(record, stored, field, cancellation);
                if (written.Refusal?.Code == Acts.ChangedMeanwhile.Code)
                    return written.Refusal;
                // What another rule of the registry forbids is no longer the law's order alone to decide.
                judged = written.Refusal is null ? judged : OfferJudgement.Asked;
            }
            if (judged != OfferJudgement.Completes)
                await KeepAsync(record, stored, field, rule, judged, earlier, cancellation);
        }
        return differences;
    }

    /// <summary>What was found before about the same value, in this batch too.</summary>
    private IEnumerable<ConflictRow> Earlier(StoredPerson stored, RecordField field, PersonRow offered)
    {
        var person = new PersonId(stored.Current.PersonId);
        return before[(person, field.Code)]
            .Concat(found.Where(one => one.Person == person && one.Key.Item == field.Code))
            .Where(one => one.State != ConflictState.Superseded && one.Offers(offered));
    }

    private async Task<Outcome<Done>> CorrectAsync(
        OfferedRecord record,
        StoredPerson stored,
        RecordField field,
        CancellationToken cancellation
    )
    {
        var wanted = stored.Current.Copy();
        VersionRow.Apply(Print(record.Row, field), wanted);
        var corrected = await correctPerson.RunAsync(
            act,
            PersonMapping.ToRecord(stored.Current),
            PersonMapping.ToRecord(wanted).Details,
            new Evidence(source.Evidence, source.Reference(record.Record.Line)),
            cancellation
        );
        if (corrected.IsRefused(out var refusal, out _))
            return refusal;
        await holders.ReadAgainAsync(stored.Current.PersonId, cancellation);
        return Done.It;
    }

    private async Task KeepAsync(
        OfferedRecord record,
        StoredPerson stored,
        RecordField field,
        SourceRule rule,
        OfferJudgement judged,
        IReadOnlyCollection<ConflictRow> earlier,
        CancellationToken cancellation
    )
    {
        found.Add(
            new(
                new(stored.Current.PersonId),
                new(source.Id, record.Record.Ordinal, field.Code),
                record.Record.Line,
                PersonCommune.Of(stored.Current),
                source.Evidence,
                Print(record.Row, field),
                judged switch
                {
                    OfferJudgement.Kept => ConflictState.KeptByRule,
                    OfferJudgement.Taken => ConflictState.TakenByRule,
                    _ => ConflictState.Waiting,
                },
                rule.Article.ToString(),
                source.Evidence,
                Paper: null,
                act.Id
            )
        );
        foreach (var weaker in earlier.Where(one => one.State == ConflictState.Waiting))
            await ConflictTable.WriteAsync(
                act.Session,
                weaker with
                {
                    State = ConflictState.Superseded,
                    Act = act.Id,
                },
                cancellation
            );
        if (judged == OfferJudgement.Taken)
        {
            var others = before[(new(stored.Current.PersonId), field.Code)].Except(earlier);
            await WeakerConflicts.EndAsync(act, others, rule, source.Evidence, cancellation);
        }
    }

    private static string Print(PersonRow row, RecordField field) =>
        VersionRow.Print(row, field.Columns.Select(name => PersonColumns.ByName[name]));
}

/// <summary>What became of records whose numbers somebody holds.</summary>
/// <param name="Known">Said nothing that the registry did not say already.</param>
/// <param name="Differing">Said more, or something else.</param>
/// <param name="Anothers">Neither name nor birth is the holder's.</param>
internal sealed record OfferTally(int Known, int Differing, IReadOnlyList<CollectedRecord> Anothers);
