using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>ledger verify</c>: recomputes everything.</summary>
internal static class LedgerVerifyCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var outside = new Option<FileInfo[]>("--checkpoint")
        {
            Description = "Điểm kiểm giữ ở nơi khác / a checkpoint kept outside",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "verify",
            """
            Tính lại toàn bộ sổ và so với các điểm kiểm / Recomputes the whole ledger and compares it with the checkpoints

            Ví dụ / Example:
              ./run ledger verify --checkpoint var/demonstration-checkpoints/latest.note
            """
        )
        {
            outside,
        };
        outside.AcceptExistingOnly();
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.OpenAsync(
                    parsed,
                    (opened, stop) => RunAsync(opened, parsed.GetValue(outside) ?? [], stop),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(OpenRegistry registry, FileInfo[] outside, CancellationToken cancellation)
    {
        var notes = outside.Select(file => File.ReadAllText(file.FullName));
        var report = await registry.VerifyLedgerAsync(notes, cancellation);
        foreach (var finding in report.Findings)
            Console.WriteLine($"{finding.Fault} {finding.Position}: {finding.Meaning} ({finding.Detail})");
        Console.WriteLine(
            $"Mục / entries {report.Size:N0}, dữ kiện / facts {report.Facts:N0}, lượt xem / looks {report.Looks:N0}, "
                + $"chờ niêm phong / unsealed {report.Unsealed:N0}"
        );
        Console.WriteLine(report.Verified ? "Sổ nguyên vẹn / the ledger is whole" : "SỔ SAI / THE LEDGER IS WRONG");
        return report.Verified ? ExitCode.Done : ExitCode.Refused;
    }
}
