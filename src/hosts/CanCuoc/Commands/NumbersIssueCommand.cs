using System.CommandLine;
using System.Diagnostics;
using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary><c>numbers issue</c>: issues a number to everybody who has none.</summary>
internal static class NumbersIssueCommand
{
    private static readonly Reason Why = new(Purpose.Operation, "NĐ 137/2015/NĐ-CP, Điều 13");

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var command = new Command(
            "issue",
            """
            Cấp số cho mọi người chưa có số; dừng lúc nào cũng được, chạy lại thì làm tiếp /
            Issues a number to everybody who has none; it can be stopped at any time, and goes on when started again

            Ví dụ / Example:
              ./run numbers issue
            """
        );
        registry.AddTo(command);
        command.SetAction((parsed, cancellation) => registry.RunAsync(parsed, RunAsync, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var waiting = await registry.Do.IssueNumbers.CountAsync(cancellation);
        var watch = Stopwatch.StartNew();
        var outcome = await Progress.RunAsync(
            "Cấp số / issuing",
            Math.Max(1, waiting),
            progress => registry.Do.IssueNumbers.RunAsync(Operator.Authority, Why, progress, cancellation)
        );
        if (outcome.IsRefused(out var refusal, out var report))
            return ExitCode.Of(refusal);
        var rate = report.Issued / Math.Max(watch.Elapsed.TotalSeconds, 0.001);
        Console.WriteLine($"Đã cấp / issued: {report.Issued:N0}, {rate:N0} một giây / a second.");
        foreach (var (reason, count) in report.Refused)
            Console.WriteLine($"Chưa cấp được / not issued: {count:N0}. {reason}");
        return report.Refused.Count > 0 ? ExitCode.Refused : ExitCode.Done;
    }
}
