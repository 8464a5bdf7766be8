using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Issues a number to every living person of the registry who has none, in acts of some hundred persons, each whole: a run that was
/// killed is started again and goes on, and several hosts can run it at once.
/// </summary>
public sealed class IssueNumbers(Acts acts)
{
    public static readonly ActKind Kind = new(
        nameof(IssueNumbers),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Cấp số định danh cá nhân hàng loạt",
        "Issuing personal numbers in mass"
    )
    {
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    private const int PersonsInAnAct = 500;

    private static readonly Evidence Issued = new(EvidenceRank.Paper, "NĐ 137/2015/NĐ-CP art. 13");

    /// <summary>How many persons wait for a number.</summary>
    public async Task<long> CountAsync(CancellationToken cancellation)
    {
        await using var session = await acts.Store.ReadAsync(cancellation);
        session.LiftTimeLimit();
        var waiting = await session.ScalarAsync(
            $"SELECT count(*) FROM population.person WHERE {WaitingPersons.Condition}",
            cancellation
        );
        return (long)waiting!;
    }

    /// <summary>Issues until nobody is left who can have one.</summary>
    /// <param name="progress">Told how many persons were looked at, after every act.</param>
    public async Task<Outcome<MassIssueReport>> RunAsync(
        Authority authority,
        Reason reason,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        var report = new MassIssueReport(0, []);
        for (PersonId? last = new PersonId(0); last is { } after; )
        {
            var outcome = await acts.RunAsync(
                authority,
                Kind,
                reason,
                act => PageAsync(act, after, cancellation),
                cancellation
            );
            if (outcome.IsRefused(out var refusal, out var page))
                return refusal;
            (last, report) = (page.Last, report.With(page));
            progress?.Report(report.Issued + report.Refused.Sum(one => one.Count));
        }
        return report;
    }

    private static async Task<Outcome<Page>> PageAsync(Act act, PersonId after, CancellationToken cancellation)
    {
        var waiting = await WaitingPersons.KeepAsync(act.Session, after, PersonsInAnAct, cancellation);
        var asked = new List<(PersonId, NumberCell)>(waiting.Count);
        var refused = new List<Refusal>();
        foreach (var person in waiting)
        {
            var record = PersonMapping.ToRecord(person.Current);
            if (NumberIssue.CellOf(record.Details).IsRefused(out var refusal, out var cell))
                refused.Add(refusal);
            else
                asked.Add((record.Id, cell));
        }
        var numbers = await MassNumberIssue.DrawAsync(act, asked, cancellation);
        refused.AddRange(Enumerable.Repeat(NumberIssue.CellFull, asked.Count - numbers.Count));
        foreach (var person in waiting)
        {
            if (!numbers.TryGetValue(new PersonId(person.Current.PersonId), out var number))
                continue;
            var next = NumberVersion.After(person.Current, act, number, Issued);
            if ((await VersionWriter.AddAsync(act, person, next, cancellation)).IsRefused(out var refusal, out _))
                return refusal;
        }
        return new Page(waiting is [.., var last] ? new PersonId(last.Current.PersonId) : null, numbers.Count, refused);
    }

    /// <summary>What one act did.</summary>
    /// <param name="Last">The last person it looked at; null when nobody waited.</param>
    internal sealed record Page(PersonId? Last, int Issued, IReadOnlyList<Refusal> Refused);
}

/// <summary>What an issue in mass did.</summary>
/// <param name="Refused">Why persons got none, and how many.</param>
public sealed record MassIssueReport(long Issued, IReadOnlyList<(Refusal Reason, long Count)> Refused)
{
    internal MassIssueReport With(IssueNumbers.Page page) =>
        new(
            Issued + page.Issued,
            [
                .. Refused
                    .Concat(page.Refused.Select(refusal => (Reason: refusal, Count: 1L)))
                    .GroupBy(one => one.Reason.Code, (_, same) => same.ToList())
                    .Select(same => (same[0].Reason, same.Sum(one => one.Count))),
            ]
        );
}
