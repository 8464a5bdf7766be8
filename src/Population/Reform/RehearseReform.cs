using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Tries a reform on every record, as the registry was at one moment, and writes nothing but the report. The report remembers how many
/// versions of records there were, so that a run long after it is refused.
/// </summary>
public sealed class RehearseReform(Acts acts)
{
    public static readonly ActKind Kind = new(
        nameof(RehearseReform),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Chạy thử một đợt sắp xếp đơn vị hành chính",
        "Rehearsing a reform of administrative units"
    )
    {
        IsPreparing = true,
    };

    /// <summary>Counts what a run would do now.</summary>
    /// <param name="progress">Told how many persons were read.</param>
    public async Task<Outcome<ReformTally>> RunAsync(
        Authority authority,
        Reason reason,
        UnitReform reform,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        if (reform.Hole() is { } hole)
            return hole;
        var (seen, versions) = await CountAsync(reform, progress, cancellation);
        return await acts.RunAsync<ReformTally>(
            authority,
            Kind,
            reason,
            async act =>
            {
                var read = await ReformOrder.ReadAsync(act.Session, reform, ReformAction.Rehearse, cancellation);
                if (read.IsRefused(out var refusal, out var row))
                    return refusal;
                row = row with { Mapping = reform.Digest, Versions = versions, Seen = seen, Act = act.Id };
                await ReformTable.WriteAsync(act.Session, row, cancellation);
                act.Record(new ReformRehearsed(reform.Day, seen.Addresses, seen.Open) { Row = row.Bytes });
                return seen;
            },
            cancellation
        );
    }

    private async Task<(ReformTally Seen, long Versions)> CountAsync(
        UnitReform reform,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        await using var session = await acts.Store.SnapshotAsync(cancellation);
        session.LiftTimeLimit();
        var places = new AddressPlaces([.. ReformOrder.Before(reform), reform]);
        var (seen, versions) = (ReformTally.None, 0L);
        for (var after = 0L; await AddressPage.ReadAsync(session, places, after, cancellation) is { } page; )
        {
            (after, versions, seen) = (page.Last, versions + page.Versions, seen.With(page.Persons, page.Placed));
            progress?.Report(seen.Persons);
        }
        return (seen, versions);
    }
}

/// <summary>A reform was tried.</summary>
public sealed record ReformRehearsed(DateOnly Reform, long Addresses, long Open) : Fact;
