using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Production;

namespace CanCuoc.Program;

/// <summary><c>batch admit</c>: admits a factory by its public key.</summary>
internal static class BatchAdmitCommand
{
    /// <summary>The factory that commands mean where they name none.</summary>
    public const string Usual = "factory";

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var file = new Argument<string>("FILE")
        {
            Description = "Khóa công khai của xưởng, PEM / the factory's public key, PEM",
        };
        var name = new Option<string>("--name")
        {
            Description = "Tên xưởng / name of the factory",
            DefaultValueFactory = _ => Usual,
        };
        var command = new Command(
            "admit",
            """
            Công nhận một xưởng cá thể hóa, hoặc khóa mới của xưởng / Admits a card factory, or its new key

            Hãy so dấu vân tay in ra với dấu mà xưởng đọc cho nghe / Compare the fingerprint that is printed with the one the factory reads out

            Ví dụ / Example:
              ./run batch admit factory.pem --name "Xưởng 1"
            """
        )
        {
            file,
            name,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (BatchDesk.Read(parsed.GetValue(file)!).IsRefused(out var refusal, out var pem))
                    return Task.FromResult(ExitCode.Of(refusal));
                return ZoneKey.ReadPem(System.Text.Encoding.Latin1.GetString(pem)).IsRefused(out refusal, out var key)
                    ? Task.FromResult(ExitCode.Of(refusal.For(parsed.GetValue(file)!)))
                    : registry.RunAsync(
                        parsed,
                        (opened, stop) => RunAsync(opened, parsed.GetValue(name)!, key, stop),
                        cancellation
                    );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        string name,
        ZoneKey key,
        CancellationToken cancellation
    )
    {
        var admitted = await BatchDesk.ActAsync(
            registry,
            AdmitFactory.Kind,
            act => registry.Do.AdmitFactory.RunAsync(act, name, key, cancellation),
            cancellation
        );
        if (admitted.IsRefused(out var refusal, out _))
            return ExitCode.Of(refusal);
        Console.WriteLine($"{name}: {key.Fingerprint}");
        return ExitCode.Done;
    }
}
