using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using CanCuoc.Cards;
using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary>
/// <c>pki status</c>: generations, how long and how often each signs, the age of the lists, who may read prints, what must be done soon.
/// </summary>
internal static class PkiStatusCommand
{
    private static readonly Reason Why = new(Purpose.Operation, "Luật 26/2023/QH15, Điều 18");

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var json = new Option<bool>("--json") { Description = "Một dòng JSON / one line of JSON" };
        var command = new Command(
            "status",
            """
            Các đời khóa, thời hạn dùng, số thẻ còn ký được, tuổi danh sách thu hồi, ai được đọc vân tay và việc phải làm sớm /
            Generations of keys, their periods, cards left to sign, age of the revocation lists, who may read prints, what must be done soon

            Mã thoát 1 khi có việc phải làm sớm / Exit code 1 when something must be done soon

            Ví dụ / Examples:
              ./run pki status
              ./run pki status --data /srv/cancuoc --json
            """
        )
        {
            json,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(parsed, (opened, stop) => RunAsync(opened, parsed.GetValue(json), stop), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(OpenRegistry registry, bool json, CancellationToken cancellation)
    {
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            ReadSigners.Kind,
            Why,
            act => registry.Do.ReadSigners.RunAsync(act, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var status))
            return ExitCode.Of(refusal);
        // what a power cut kept from being written after its ceremony
        await PkiFolder.WriteAsync(registry, cancellation);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(status, Readable));
        else
            PkiStatusLines.Write(status);
        return status.Due.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
