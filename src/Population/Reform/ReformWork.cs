using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Goes through all records in acts of ten thousand persons, each of which keeps how far it came: what was killed goes on there. A run
/// and its undoing are the same work under other reforms.
/// </summary>
internal sealed class ReformWork(UnitReform reform, ReformAction action)
{
    private readonly AddressPlaces places = new([
        .. ReformOrder.Before(reform),
        .. action == ReformAction.Run ? [reform] : Array.Empty<UnitReform>(),
    ]);

    /// <summary>Begins, or goes on with what was begun, until all records are done.</summary>
    /// <param name="run">Runs a step in an act of its own.</param>
    /// <param name="check">Judges whether to begin or to go on.</param>
    public async Task<Outcome<ReformTally>> RunAsync(
        Func<Func<Act, Task<Outcome<ReformRow>>>, Task<Outcome<ReformRow>>> run,
        Func<Act, ReformRow, Task<Refusal?>> check,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        var outcome = await run(act => BeginAsync(act, check, cancellation));
        while (true)
        {
            if (outcome.IsRefused(out var refusal, out var row))
                return refusal;
            progress?.Report(row.Done.Persons);
            if (row.State is not (ReformState.Running or ReformState.Undoing))
                return row.Done;
            outcome = await run(act => NextAsync(act, cancellation));
        }
    }

    private async Task<Outcome<ReformRow>> BeginAsync(
        Act act,
        Func<Act, ReformRow, Task<Refusal?>> check,
        CancellationToken cancellation
    )
    {
        if (
            (await ReformOrder.ReadAsync(act.Session, reform, action, cancellation)).IsRefused(
                out var refusal,
                out var row
            )
        )
            return refusal;
        if (await check(act, row) is { } no)
            return no;
        act.Record(new ReformBegun(reform.Day, action));
        return await WriteAsync(act, row, cancellation);
    }

    /// <summary>The next ten thousand persons, after those of whoever works beside this; at the end the state that the work leads to.</summary>
    private async Task<Outcome<ReformRow>> NextAsync(Act act, CancellationToken cancellation)
    {
        if (
            (await ReformOrder.ReadAsync(act.Session, reform, action, cancellation)).IsRefused(
                out var refusal,
                out var row
            )
        )
            return refusal;
        act.Session.LiftTimeLimit();
        if (await AddressPage.ReadAsync(act.Session, places, row.LastPerson, cancellation) is not { } page)
            return await EndAsync(act, row, cancellation);
        await TodayTable.ReplaceAsync(act.Session, row.LastPerson, page, cancellation);
        act.Record(new AddressesPlaced(reform.Day, page.Placed.Count) { Row = TodayTable.Commit(page.Placed) });
        row = row with { LastPerson = page.Last, Done = row.Done.With(page.Persons, page.Placed) };
        return await WriteAsync(act, row, cancellation);
    }

    private Task<Outcome<ReformRow>> EndAsync(Act act, ReformRow row, CancellationToken cancellation)
    {
        var isRun = action == ReformAction.Run;
        row = row with { State = isRun ? ReformState.InForce : ReformState.Rehearsed, Act = act.Id };
        act.Record(
            isRun
                ? new ReformCarriedOut(reform.Day) { Row = row.Bytes }
                : new ReformUndone(reform.Day) { Row = row.Bytes }
        );
        return WriteAsync(act, row, cancellation);
    }

    private static async Task<Outcome<ReformRow>> WriteAsync(Act act, ReformRow row, CancellationToken cancellation)
    {
        await ReformTable.WriteAsync(act.Session, row, cancellation);
        return row;
    }
}

/// <summary>A run or an undoing was begun, or went on.</summary>
public sealed record ReformBegun(DateOnly Reform, ReformAction Action) : Fact;

/// <summary>Addresses of some persons were placed in the units of a reform, or back; the fact commits to their rows.</summary>
public sealed record AddressesPlaced(DateOnly Reform, int Count) : Fact;

/// <summary>All addresses were placed.</summary>
public sealed record ReformCarriedOut(DateOnly Reform) : Fact;

/// <summary>All addresses lie where they lay before the reform.</summary>
public sealed record ReformUndone(DateOnly Reform) : Fact;
