using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary><c>ledger verify</c> and <c>ledger prove</c>.</summary>
internal static class LedgerCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static Command Make() =>
        new("ledger", "Sổ ghi không thể sửa lén / the ledger that cannot be rewritten unseen") { Verify(), Prove() };

    private static Command Verify()
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
                    (opened, stop) => VerifyAsync(opened, parsed.GetValue(outside) ?? [], stop),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> VerifyAsync(
        OpenRegistry registry,
        FileInfo[] outside,
        CancellationToken cancellation
    )
    {
        var notes = new List<string>(outside.Select(file => File.ReadAllText(file.FullName)));
        if (await registry.Archive.ReadAsync(cancellation) is { } second)
            notes.Add(second);
        var report = await new LedgerVerification(registry.Store, registry.CheckpointSigner).RunAsync(
            notes,
            progress: null,
            cancellation
        );
        foreach (var finding in report.Findings)
            Console.WriteLine($"{finding.Fault} {finding.Position}: {finding.Meaning} ({finding.Detail})");
        Console.WriteLine(
            $"Mục / entries {report.Size:N0}, dữ kiện / facts {report.Facts:N0}, lượt xem / looks {report.Looks:N0}, "
                + $"chờ niêm phong / unsealed {report.Unsealed:N0}"
        );
        Console.WriteLine(report.Verified ? "Sổ nguyên vẹn / the ledger is whole" : "SỔ SAI / THE LEDGER IS WRONG");
        return report.Verified ? ExitCode.Done : ExitCode.Refused;
    }

    private static Command Prove()
    {
        var registry = new RegistryOptions();
        var fact = new Argument<string>("FACT")
        {
            Description = "VỊ_TRÍ.THỨ_TỰ / POSITION.ORDINAL, từ danh sách của công dân / from the citizen's list",
        };
        fact.Validators.Add(result =>
        {
            if (Place(result.GetValueOrDefault<string>()) is null)
                result.AddError("FACT: POSITION.ORDINAL, 12.0");
        });
        var command = new Command(
            "prove",
            """
            In bằng chứng rằng một dữ kiện nằm trong sổ / Prints the proof that a fact is in the ledger

            Ví dụ / Example:
              ./run ledger prove 12.0 > proof.json
              dotnet run samples/verify-proof.cs proof.json var/demonstration/checkpoint-key.pub.pem
            """
        )
        {
            fact,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.OpenAsync(
                    parsed,
                    (opened, stop) => ProveAsync(opened, Place(parsed.GetValue(fact))!.Value, stop),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> ProveAsync(
        OpenRegistry registry,
        (long Position, int Ordinal) place,
        CancellationToken cancellation
    )
    {
        var outcome = await LedgerProof.MakeAsync(registry.Store, place.Position, place.Ordinal, cancellation);
        if (outcome.IsRefused(out var refusal, out var proof))
            return ExitCode.Of(refusal);
        Console.WriteLine(JsonSerializer.Serialize(proof, Readable));
        return ExitCode.Done;
    }

    private static (long, int)? Place(string? text) =>
        text?.Split('.') is [var position, var ordinal]
        && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && int.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (at, place)
            : null;
}
