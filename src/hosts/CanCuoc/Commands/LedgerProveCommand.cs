using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary><c>ledger prove</c>: shows a stranger that a fact is in the ledger.</summary>
internal static class LedgerProveCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static Command Make()
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
                    (opened, stop) => RunAsync(opened, Place(parsed.GetValue(fact))!.Value, stop),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
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
