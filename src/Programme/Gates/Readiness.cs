using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Programme;

/// <summary>How ready the two systems are.</summary>
/// <param name="OpenedAt">When both opened; null while they are closed.</param>
public sealed record Readiness(IReadOnlyList<JudgedGate> Gates, DateTimeOffset? OpenedAt)
{
    private static readonly Wording NotJudged = new("Chưa kiểm tra.", "Not judged yet.");

    /// <summary>What stands between a system and its start.</summary>
    public IEnumerable<JudgedGate> UnmetOf(RegistrySystem system) =>
        Gates.Where(gate => gate.System == system && !gate.IsMet);

    internal static async Task<Readiness> ReadAsync(
        Session session,
        IReadOnlyList<Gate> gates,
        CancellationToken cancellation
    )
    {
        var rows = await session.Rows.Set<GateRow>().AsNoTracking().ToDictionaryAsync(row => row.Code, cancellation);
        return new Readiness(
            [.. gates.Select(gate => Of(gate, rows.GetValueOrDefault(gate.Code)))],
            await Systems.OpenedAtAsync(session, RegistrySystem.Population, cancellation)
        );
    }

    private static JudgedGate Of(Gate gate, GateRow? row) =>
        row is null
            ? new(gate.Code, gate.System, gate.Title, IsMet: false, NotJudged, JudgedAt: null)
            : new(gate.Code, gate.System, gate.Title, row.IsMet, new(row.ReasonVi, row.ReasonEn), row.JudgedAt);
}
