using System.CommandLine;
using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary><c>ledger consistency</c>: shows that the ledger only grew between two checkpoints.</summary>
internal static class LedgerConsistencyCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var earlier = new Argument<FileInfo>("EARLIER") { Description = "Điểm kiểm cũ / the earlier checkpoint" };
        var later = new Argument<FileInfo>("LATER") { Description = "Điểm kiểm mới / the later checkpoint" };
        earlier.AcceptExistingOnly();
        later.AcceptExistingOnly();
        var command = new Command(
            "consistency",
            """
            Chứng minh giữa hai điểm kiểm sổ chỉ dài thêm / Proves that the ledger only grew between two checkpoints

            Ví dụ / Example:
              ./run ledger consistency monday.note var/demonstration-checkpoints/latest.note
            """
        )
        {
            earlier,
            later,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.OpenAsync(
                    parsed,
                    (opened, stop) => RunAsync(opened, parsed.GetValue(earlier)!, parsed.GetValue(later)!, stop),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        FileInfo earlier,
        FileInfo later,
        CancellationToken cancellation
    )
    {
        var made = await LedgerConsistency.MakeAsync(
            registry.Store,
            registry.CheckpointSigner,
            await File.ReadAllTextAsync(earlier.FullName, cancellation),
            await File.ReadAllTextAsync(later.FullName, cancellation),
            cancellation
        );
        if (made.IsRefused(out var refusal, out var proof))
            return ExitCode.Of(refusal);
        var isConsistent = proof.Verifies(registry.CheckpointSigner);
        Console.WriteLine(
            isConsistent
                ? "Sổ chỉ dài thêm / the ledger only grew"
                : "LỊCH SỬ ĐÃ BỊ VIẾT LẠI / THE HISTORY WAS REWRITTEN"
        );
        return isConsistent ? ExitCode.Done : ExitCode.Refused;
    }
}
