using System.CommandLine;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The options that say which registry a command works on.</summary>
/// <param name="isServer">The command serves the folder itself; every other works through a server that has it.</param>
internal sealed class RegistryOptions(bool isServer = false)
{
    private readonly Option<string> data = new("--data")
    {
        Description = "Thư mục dữ liệu thử nghiệm / demonstration data folder",
        DefaultValueFactory = _ => Path.Combine("var", "demonstration"),
    };

    private readonly Option<string?> database = new("--database")
    {
        Description =
            "Chuỗi kết nối PostgreSQL thay cho SQLite nhúng / PostgreSQL connection string instead of embedded SQLite",
    };

    public void AddTo(Command command)
    {
        command.Add(data);
        command.Add(database);
    }

    /// <summary>Opens the registry, does the work, and closes it with everything sealed.</summary>
    public Task<int> RunAsync(
        ParseResult parsed,
        Func<OpenRegistry, CancellationToken, Task<int>> work,
        CancellationToken cancellation
    ) =>
        OpenAsync(
            parsed,
            async (registry, stop) =>
            {
                if ((await registry.StartAsync(stop)).IsRefused(out var refusal, out _))
                    return ExitCode.Of(refusal);
                return await work(registry, stop);
            },
            cancellation
        );

    /// <summary>Opens the registry only to look at it: nothing is sealed, nothing written, whatever state it is in.</summary>
    public async Task<int> OpenAsync(
        ParseResult parsed,
        Func<OpenRegistry, CancellationToken, Task<int>> work,
        CancellationToken cancellation
    )
    {
        var folder = parsed.GetValue(data)!;
        if (ServedRegistry.Current is { } served)
            return isServer ? ExitCode.Of(DataFolder.InUse.For(folder)) : await work(served, cancellation);
        var opened = await OpenRegistry.OpenAsync(folder, parsed.GetValue(database), cancellation);
        if (opened.IsRefused(out var refusal, out var registry))
            return refusal.Code == DataFolder.InUse.Code && !isServer
                ? await BesideAsync(folder, parsed, refusal, cancellation)
                : ExitCode.Of(refusal);
        await using (registry)
            return await work(registry, cancellation);
    }

    /// <summary>A server owns the folder: the command works through it.</summary>
    private static async Task<int> BesideAsync(
        string folder,
        ParseResult parsed,
        Refusal inUse,
        CancellationToken cancellation
    )
    {
        var arguments = parsed.Tokens.Select(token => token.Value);
        return await CommandClient.TryRunAsync(folder, arguments, cancellation) ?? ExitCode.Of(inUse);
    }
}
