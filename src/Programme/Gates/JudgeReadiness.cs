using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Programme;

/// <summary>
/// Judges every gate and keeps what each said. Judging takes as long as it takes, outside any transaction; keeping is one act. A verdict
/// is as old as the beginning of its judging, and gives way to a later one.
/// </summary>
public sealed class JudgeReadiness(Acts acts, IReadOnlyList<Gate> gates)
{
    public static readonly ActKind Kind = new(
        nameof(JudgeReadiness),
        RegistrySystem.Population,
        Permission.ReadProgramme,
        "Kiểm tra điều kiện khai trương",
        "Judging the readiness for the start"
    )
    {
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    /// <summary>Judges all, in their order.</summary>
    /// <param name="judged">Told each gate as soon as it is judged.</param>
    public async Task<Outcome<Readiness>> RunAsync(
        Authority authority,
        Reason reason,
        Action<JudgedGate>? judged,
        CancellationToken cancellation
    )
    {
        if ((await BeginAsync(authority, reason, cancellation)).IsRefused(out var refusal, out var begun))
            return refusal;
        var answers = new List<(Gate Gate, GateAnswer Answer)>();
        foreach (var gate in gates)
        {
            var answer = await gate.Judge(cancellation);
            answers.Add((gate, answer));
            judged?.Invoke(new(gate.Code, gate.System, gate.Title, answer.IsMet, answer.Reason, begun));
        }
        return await acts.RunAsync(
            authority,
            Kind,
            reason,
            act => KeepAsync(act, answers, begun, cancellation),
            cancellation
        );
    }

    /// <summary>Whether this post may judge at all, and the moment; it leaves no entry.</summary>
    private Task<Outcome<DateTimeOffset>> BeginAsync(
        Authority authority,
        Reason reason,
        CancellationToken cancellation
    ) => acts.RunAsync(authority, Kind, reason, act => Task.FromResult<Outcome<DateTimeOffset>>(act.Now), cancellation);

    private async Task<Outcome<Readiness>> KeepAsync(
        Act act,
        IReadOnlyList<(Gate Gate, GateAnswer Answer)> answers,
        DateTimeOffset begun,
        CancellationToken cancellation
    )
    {
        var rows = act.Session.Rows.Set<GateRow>();
        var known = await rows.ToDictionaryAsync(row => row.Code, cancellation);
        foreach (var (gate, answer) in answers)
        {
            if (!known.TryGetValue(gate.Code, out var row))
                rows.Add(row = new GateRow { Code = gate.Code });
            if (row.JudgedAt > begun)
                continue;
            (row.IsMet, row.ReasonVi, row.ReasonEn) = (answer.IsMet, answer.Reason.Vietnamese, answer.Reason.English);
            (row.JudgedAt, row.ActId) = (begun, act.Id.Value);
            act.Record(new GateJudged(gate.Code, answer.IsMet));
        }
        await act.Session.FlushAsync(cancellation);
        return await Readiness.ReadAsync(act.Session, gates, cancellation);
    }
}

/// <summary>A gate was judged.</summary>
public sealed record GateJudged(string Gate, bool IsMet) : Fact;
