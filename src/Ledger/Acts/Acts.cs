using System.Data.Common;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Ledger;

/// <summary>
/// The one way to read or change anything: opens an act, runs an operation in it, and commits its rows, its facts and whom it saw
/// together, or nothing. A look is recorded before its answer is given; a refused attempt is recorded too.
/// </summary>
public sealed class Acts : IAsyncDisposable
{
    public static readonly Refusal NotPermitted = new(
        "LED-01",
        "Chức vụ của bạn không có quyền thực hiện việc này.",
        "Your post does not permit this."
    );

    public static readonly Refusal SystemClosed = new(
        "LED-02",
        "Hệ thống chưa vận hành; việc này chỉ làm được sau khi khai trương.",
        "The system is not open yet; this can be done once it is."
    );

    public static readonly Refusal ChangedMeanwhile = new(
        "LED-03",
        "Hồ sơ vừa được người khác thay đổi; hãy tải lại và làm lại.",
        "The record was changed by someone else meanwhile; load it again and repeat."
    );

    public static readonly Refusal OutOfReach = new(
        "LED-08",
        "Đơn vị này không thuộc phạm vi của bạn.",
        "This unit is outside what your post serves."
    );

    private readonly Store store;
    private readonly TimeProvider clock;
    private readonly Systems systems = new();
    private readonly AsyncSignal committed = new();
    private readonly Looks looks;

    public Acts(Store store, TimeProvider clock)
    {
        this.store = store;
        this.clock = clock;
        looks = new Looks(store, clock, committed.Set);
    }

    /// <summary>Signalled after commits, so that the sealer need not poll.</summary>
    internal AsyncSignal Committed => committed;

    public Store Store => store;

    /// <summary>Runs <paramref name="operation"/> in an act of the kind given.</summary>
    /// <returns>The operation's outcome, once everything it did or saw is on disk.</returns>
    public async Task<Outcome<T>> RunAsync<T>(
        Authority authority,
        ActKind kind,
        Reason reason,
        Func<Act, Task<Outcome<T>>> operation,
        CancellationToken cancellation
    )
        where T : notnull
    {
        var (outcome, act) = kind.IsLook
            ? await LookAsync(authority, kind, reason, operation, cancellation)
            : await ChangeAsync(authority, kind, reason, operation, cancellation);
        var isSilent = kind.IsSilentWhenIdle && act.IsIdle;
        if (outcome.Refusal is not null || (!isSilent && (kind.IsLook || act.IsIdle)))
            await RecordAsync(act, outcome.Refusal);
        return outcome;
    }

    public ValueTask DisposeAsync() => looks.DisposeAsync();

    private async Task<(Outcome<T>, Act)> LookAsync<T>(
        Authority authority,
        ActKind kind,
        Reason reason,
        Func<Act, Task<Outcome<T>>> operation,
        CancellationToken cancellation
    )
        where T : notnull
    {
        await using var session = await store.ReadAsync(cancellation);
        var act = new Act(authority, kind, reason, session, default, clock.GetUtcNow());
        return (await BarredAsync(act, cancellation) is { } barred ? barred : await operation(act), act);
    }

    private async Task<(Outcome<T>, Act)> ChangeAsync<T>(
        Authority authority,
        ActKind kind,
        Reason reason,
        Func<Act, Task<Outcome<T>>> operation,
        CancellationToken cancellation
    )
        where T : notnull
    {
        await using var session = await store.WriteAsync(cancellation);
        var id = new ActId(await session.DrawAnyAsync("ledger.act", cancellation));
        var act = new Act(authority, kind, reason, session, id, clock.GetUtcNow());
        if (await BarredAsync(act, cancellation) is { } barred)
            return (barred, act);
        try
        {
            var outcome = await operation(act);
            if (outcome.Refusal is null)
                await CommitAsync(act);
            return (outcome, act);
        }
        catch (Exception failure) when (IsConflict(failure))
        {
            return (ChangedMeanwhile, act);
        }
    }

    /// <summary>The version read is no longer the one there, another act made the same row first (23505), or PostgreSQL gave up
    /// this act (40P01, 40001) so that another could go on.</summary>
    private static bool IsConflict(Exception failure) =>
        failure is DbUpdateConcurrencyException
        || (failure as DbException ?? failure.InnerException as DbException)?.SqlState is "40P01" or "40001" or "23505";

    private async Task<Refusal?> BarredAsync(Act act, CancellationToken cancellation)
    {
        if (!act.Authority.Permits(act.Kind.Permission))
            return NotPermitted.For(act.Kind.Name);
        return act.Kind.IsPreparing || await systems.IsOpenAsync(act.Session, act.Kind.System, cancellation)
            ? null
            : SystemClosed.For(act.Kind.System.ToString());
    }

    // From here on a cancelled caller must not leave it unknown whether the act was done.
    private async Task CommitAsync(Act act)
    {
        await act.Session.FlushAsync(CancellationToken.None);
        if (act.IsIdle)
            await act.Session.CommitAsync(CancellationToken.None);
        else
            await EntryWriter.CommitAsync(act.Session, Entry.Of(act));
        committed.Set();
    }

    /// <summary>One look for every person seen; a look that found nobody, or was refused before, is recorded as such.</summary>
    private Task RecordAsync(Act act, Refusal? refusal)
    {
        LookRow[] rows =
            act.Seen.Count > 0
                ? [.. act.Seen.Select(person => LookRow.Of(act, person, refusal))]
                : [LookRow.Of(act, person: null, refusal)];
        return looks.RecordAsync(rows);
    }
}
