using CanCuoc.Ledger;

namespace CanCuoc.Programme.Tests;

/// <summary>A gate that says what a test wants.</summary>
internal sealed class TestGate(string code, RegistrySystem system = RegistrySystem.Population)
{
    public bool IsMet { get; set; } = true;

    /// <summary>Happens while the gate is judged.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public Gate Gate => new(code, system, new("Điều kiện thử", "A gate for a test"), JudgeAsync);

    private async Task<GateAnswer> JudgeAsync(CancellationToken cancellation)
    {
        var answer = new GateAnswer(IsMet, IsMet ? new("Đạt.", "Met.") : new("Chưa đạt.", "Not met."));
        await Meanwhile();
        return answer;
    }
}
