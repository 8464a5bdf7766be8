using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>card trust</c>: the country signer's certificate, for readers.</summary>
internal static class CardTrustCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var command = new Command(
            "trust",
            """
            In chứng thư của cơ quan ký cấp quốc gia dạng PEM, để nạp vào đầu đọc / Prints the country signer's certificate in PEM, for readers

            Ví dụ / Example:
              ./run card trust > trust.pem
            """
        );
        registry.AddTo(command);
        command.SetAction((parsed, cancellation) => registry.OpenAsync(parsed, RunAsync, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        await using var session = await registry.Store.ReadAsync(cancellation);
        var known = await registry.Do.IssuingKeys.TrustAsync(session, registry.Clock.GetUtcNow(), cancellation);
        if (known.IsRefused(out var refusal, out var trust))
            return ExitCode.Of(refusal);
        Console.Write(trust.ToPem());
        return ExitCode.Done;
    }
}
