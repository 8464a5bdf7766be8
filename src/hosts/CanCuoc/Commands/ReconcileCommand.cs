using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>reconcile</c>: proves that the registry's rows are the ones the ledger committed to.</summary>
internal static class ReconcileCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var command = new Command(
            "reconcile",
            """
            Đối chiếu mọi bản ghi dân cư với cam kết trong sổ / Compares every record with the ledger's commitment to it

            Ví dụ / Example:
              ./run reconcile
            """
        );
        registry.AddTo(command);
        command.SetAction((parsed, cancellation) => registry.RunAsync(parsed, RunAsync, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var report = await registry.ReconcileAsync(Operator.Authority, cancellation);
        foreach (var finding in report.Findings)
            Console.WriteLine($"{finding.Fault} × {finding.Count}, {finding.Position}");
        Console.WriteLine(
            report.Agrees
                ? $"{report.Versions:N0} bản ghi khớp với sổ / records agree with the ledger"
                : "DỮ LIỆU KHÔNG KHỚP VỚI SỔ / THE ROWS DISAGREE WITH THE LEDGER"
        );
        var cards = await registry.ReconcileCardsAsync(Operator.Authority, cancellation);
        foreach (var finding in cards.Findings)
            Console.WriteLine($"{finding.Fault}: {finding.Id}");
        Console.WriteLine($"{cards.Cards:N0} thẻ / cards: {(cards.Agrees ? "khớp / agree" : "KHÔNG KHỚP / DISAGREE")}");
        return report.Agrees && cards.Agrees ? ExitCode.Done : ExitCode.Refused;
    }
}
