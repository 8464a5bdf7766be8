using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Carries out a reform: every address keeps what was registered and gains today's unit beside it, or waits for an officer. Done in
/// acts; a run that was killed is started again and goes on.
/// </summary>
public sealed class RunReform(Acts acts)
{
    public static readonly ActKind Kind = new(
        nameof(RunReform),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Thực hiện một đợt sắp xếp đơn vị hành chính",
        "Carrying out a reform of administrative units"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal Stale = new(
        "REF-07",
        "Hồ sơ đã thay đổi từ lần chạy thử; hãy chạy thử lại, hoặc ghi rõ chấp nhận bao nhiêu thay đổi.",
        "Records changed since the rehearsal; rehearse again, or say how many changes are accepted."
    );

    public static readonly Refusal OtherMapping = new(
        "REF-08",
        "Bảng chuyển đổi của bản chương trình này khác bảng đã chạy thử; hãy dùng đúng bản đó, hoặc hoàn tác rồi chạy thử lại.",
        "This build's mapping is another than the one that was rehearsed; use that build, or undo and rehearse again."
    );

    /// <summary>How many persons' records there are to go through.</summary>
    public async Task<long> CountAsync(CancellationToken cancellation)
    {
        await using var session = await acts.Store.ReadAsync(cancellation);
        session.LiftTimeLimit();
        return (long)(await session.ScalarAsync("SELECT count(*) FROM population.person", cancellation))!;
    }

    /// <summary>Carries it out, or goes on where it was killed.</summary>
    /// <param name="tolerated">Versions of records written since the rehearsal that do not matter.</param>
    /// <param name="progress">Told how many persons are done.</param>
    public Task<Outcome<ReformTally>> RunAsync(
        Authority authority,
        Reason reason,
        UnitReform reform,
        long tolerated,
        IProgress<long>? progress,
        CancellationToken cancellation
    ) =>
        new ReformWork(reform, ReformAction.Run).RunAsync(
            step => acts.RunAsync(authority, Kind, reason, step, cancellation),
            (act, row) => CheckAsync(act, row, reform, tolerated, cancellation),
            progress,
            cancellation
        );

    private static async Task<Refusal?> CheckAsync(
        Act act,
        ReformRow row,
        UnitReform reform,
        long tolerated,
        CancellationToken cancellation
    )
    {
        if (row.Mapping != reform.Digest)
            return OtherMapping;
        if (row.LastPerson > 0)
            return null;
        act.Session.LiftTimeLimit();
        var versions = await act.Session.ScalarAsync(
            "SELECT CAST(coalesce(sum(version), 0) AS bigint) FROM population.person",
            cancellation
        );
        var changes = (long)versions! - row.Versions;
        return changes > tolerated ? Stale.For($"{changes}") : null;
    }
}
