using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme;

/// <summary>Opens the population registry and the card system at the same moment, in one act, or neither.</summary>
public sealed class OpenTogether(IReadOnlyList<Gate> gates)
{
    public static readonly ActKind Kind = new(
        nameof(OpenTogether),
        RegistrySystem.Population,
        Permission.OpenSystems,
        "Khai trương đồng thời hai hệ thống",
        "Opening both systems together"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NotReady = new(
        "PRG-01",
        "Chưa đủ điều kiện khai trương đồng thời hai hệ thống.",
        "The conditions for opening both systems are not met."
    );

    public static readonly Refusal JudgedTooLongAgo = new(
        "PRG-02",
        "Kết quả kiểm tra đã quá 24 giờ; hãy kiểm tra lại rồi khai trương.",
        "The gates were judged more than 24 hours ago; judge them again, then open."
    );

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    public async Task<Outcome<Readiness>> RunAsync(Act act, CancellationToken cancellation)
    {
        var readiness = await Readiness.ReadAsync(act.Session, gates, cancellation);
        if (readiness.Gates.FirstOrDefault(gate => !gate.IsMet) is { } unmet)
            return NotReady.For(unmet.Code);
        if (readiness.Gates.FirstOrDefault(gate => act.Now - gate.JudgedAt > Fresh) is { } stale)
            return JudgedTooLongAgo.For(stale.Code);
        if ((await Systems.OpenTogetherAsync(act, cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        return readiness with { OpenedAt = act.Now };
    }
}
