using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>batch key</c>: the public key by which factories know our files.</summary>
internal static class BatchKeyCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var command = new Command(
            "key",
            """
            In khóa công khai của nơi cấp thẻ dạng PEM, để xưởng công nhận; dấu vân tay của khóa in ra stderr / Prints the issuer's public key in PEM, for a factory to admit; its fingerprint goes to stderr

            Ví dụ / Example:
              ./run batch key > issuer.pem
            """
        );
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    (opened, _) =>
                    {
                        var key = opened.Do.IssuingKeys.ExchangeKey;
                        Console.Write(key.ToPem());
                        Console.Error.WriteLine($"Dấu vân tay / fingerprint: {key.Fingerprint}");
                        return Task.FromResult(ExitCode.Done);
                    },
                    cancellation
                )
        );
        return command;
    }
}
