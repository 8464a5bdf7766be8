using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Programme;

namespace CanCuoc.Program;

/// <summary><c>programme</c>: how ready both systems are, and opening them.</summary>
internal static class ProgrammeCommand
{
    private static readonly Reason Why = new(Purpose.Operation, "Quyết định 1368/QĐ-TTg ngày 03/9/2020");

    public static Command Make() =>
        new("programme", "Chương trình: điều kiện khai trương và khai trương / readiness and the joint start")
        {
            Make(
                "status",
                """
                Kiểm tra mọi điều kiện khai trương / Judges every gate of the joint start

                Ví dụ / Example:
                  ./run programme status
                """,
                StatusAsync
            ),
            Make(
                "open",
                """
                Kiểm tra rồi khai trương đồng thời hai hệ thống / Judges, then opens both systems in one act

                Ví dụ / Example:
                  ./run programme open
                """,
                OpenAsync
            ),
        };

    private static Command Make(string name, string description, Func<OpenRegistry, CancellationToken, Task<int>> work)
    {
        var registry = new RegistryOptions();
        var command = new Command(name, description);
        registry.AddTo(command);
        command.SetAction((parsed, cancellation) => registry.RunAsync(parsed, work, cancellation));
        return command;
    }

    private static async Task<int> StatusAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var outcome = await registry.Do.JudgeReadiness.RunAsync(Operator.Authority, Why, Show, cancellation);
        if (outcome.IsRefused(out var refusal, out var readiness))
            return ExitCode.Of(refusal);
        Console.WriteLine(
            readiness.OpenedAt is { } opened
                ? $"Vận hành từ / open since {opened.ToLocalTime():dd/MM/yyyy HH:mm:ss}"
                : "Chưa vận hành / not open yet"
        );
        return readiness.Gates.All(gate => gate.IsMet) ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> OpenAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var judged = await registry.Do.JudgeReadiness.RunAsync(Operator.Authority, Why, Show, cancellation);
        if (judged.IsRefused(out var refusal, out _))
            return ExitCode.Of(refusal);
        var opened = await registry.Acts.RunAsync(
            Operator.Authority,
            OpenTogether.Kind,
            Why,
            act => registry.Do.OpenTogether.RunAsync(act, cancellation),
            cancellation
        );
        if (opened.IsRefused(out refusal, out _))
            return ExitCode.Of(refusal);
        Console.WriteLine("Hai hệ thống đã vận hành / both systems are open");
        return ExitCode.Done;
    }

    private static void Show(JudgedGate gate) =>
        Console.WriteLine($"{(gate.IsMet ? "✓" : "✗")} {gate.Title, -70} {gate.Reason}");
}
