using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme;

/// <summary>A condition of the joint start.</summary>
/// <param name="Code">Permanent: <c>population-loaded</c>.</param>
/// <param name="System">The system that is not ready without it.</param>
/// <param name="Judge">Looks whether it is met, and says why.</param>
public sealed record Gate(
    string Code,
    RegistrySystem System,
    Wording Title,
    Func<CancellationToken, Task<GateAnswer>> Judge
);

/// <summary>Whether a gate is met, and what was found.</summary>
public sealed record GateAnswer(bool IsMet, Wording Reason);

/// <summary>A gate as it was last judged.</summary>
/// <param name="JudgedAt">When its judging began; null: never judged.</param>
public sealed record JudgedGate(
    string Code,
    RegistrySystem System,
    Wording Title,
    bool IsMet,
    Wording Reason,
    DateTimeOffset? JudgedAt
);

/// <summary>What a gate last said.</summary>
internal sealed class GateRow
{
    public required string Code { get; init; }
    public bool IsMet { get; set; }
    public string ReasonVi { get; set; } = "";
    public string ReasonEn { get; set; } = "";
    public DateTimeOffset JudgedAt { get; set; }
    public long ActId { get; set; }
}
