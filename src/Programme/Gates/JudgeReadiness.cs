using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Programme;

/// <summary>Judges every gate and keeps what each said. Judging takes as long as it takes, outside any transaction; keeping is one act.</summary>
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
        var answers = new List<(Gate Gate, GateAnswer Answer)>();
        if (!authority.Permits(Kind.Permission))
            return await acts.RunAsync(authority, Kind, reason, act => KeepAsync(act, [], cancellation), cancellation);
        foreach (var gate in gates)
        {
            var answer = await gate.Judge(cancellation);
            answers.Add((gate, answer));
            judged?.Invoke(new(gate.Code, gate.System, gate.Title, answer.IsMet, answer.Reason, null));
        }
        return await acts.RunAsync(authority, Kind, reason, act => KeepAsync(act, answers, cancellation), cancellation);
    }

    private async Task<Outcome<Readiness>> KeepAsync(
        Act act,
        IReadOnlyList<(Gate Gate, GateAnswer Answer)> answers,
        CancellationToken cancellation
    )
    {
        var rows = act.Session.Rows.Set<GateRow>();
        var known = await rows.ToDictionaryAsync(row => row.Code, cancellation);
        foreach (var (gate, answer) in answers)
        {
            if (!known.TryGetValue(gate.Code, out var row))
                rows.Add(row = new GateRow { Code = gate.Code });
            (row.IsMet, row.ReasonVi, row.ReasonEn) = (answer.IsMet, answer.Reason.Vietnamese, answer.Reason.English);
            (row.JudgedAt, row.ActId) = (act.Now, act.Id.Value);
            act.Record(new GateJudged(gate.Code, answer.IsMet));
        }
        await act.Session.FlushAsync(cancellation);
        return await Readiness.ReadAsync(act.Session, gates, cancellation);
    }
}

/// <summary>A gate was judged.</summary>
public sealed record GateJudged(string Gate, bool IsMet) : Fact;
