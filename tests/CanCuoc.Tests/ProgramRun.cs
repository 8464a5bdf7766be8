using System.Diagnostics;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

/// <summary>The program as its user runs it: a process of its own, on a folder of its own, on either engine.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    private readonly TestDatabase? database;

    private ProgramRun(TestDatabase? database) => this.database = database;

    /// <summary>Where it was built, its web assets beside it; in the configuration of these tests.</summary>
    public static string Program { get; } =
        Path.Combine(
            Repository.Root,
            "src/hosts/CanCuoc/bin",
            Path.GetRelativePath(Path.Combine(Repository.Root, "tests/CanCuoc.Tests/bin"), AppContext.BaseDirectory),
            "cancuoc.dll"
        );

    public string Folder { get; } = Directory.CreateTempSubdirectory("cancuoc-").FullName;

    public string Data => Path.Combine(Folder, "data");

    /// <summary>The newest checkpoint at the second place.</summary>
    public string Checkpoint => Path.Combine(Folder, "data-checkpoints", "latest.note");

    /// <summary>Where its database is; null: in the folder.</summary>
    public string? Database => database?.ConnectionString;

    /// <summary>The options that name this registry.</summary>
    public IEnumerable<string> Registry =>
        ["--data", Data, .. Database is { } address ? new[] { "--database", address } : []];

    public static async Task<ProgramRun> OpenAsync(Engine engine) =>
        new(engine == Engine.PostgreSql ? await TestDatabase.CreateAsync() : null);

    /// <summary>Runs a command on this registry.</summary>
    public Task<(int Code, string Output)> RunAsync(params IEnumerable<string> arguments) => AnswerAsync([], arguments);

    /// <summary>Starts a command on this registry and does not wait for its end.</summary>
    public Process Start(params IEnumerable<string> arguments) => Launch([.. arguments, .. Registry]);

    /// <summary>Runs a command on this registry, its questions answered by a pipe, which ends after the last answer.</summary>
    public Task<(int Code, string Output)> AnswerAsync(
        IEnumerable<string> answers,
        params IEnumerable<string> arguments
    ) => StartAsync([.. arguments, .. Registry], answers);

    /// <summary>A store on the same database, as an intruder or an operator has one.</summary>
    public Store Beside() =>
        database is null
            ? new SqliteStore(
                Path.Combine(Data, "registry.db"),
                [new Ledger.LedgerModel(), new Population.PopulationModel()]
            )
            : new PostgresStore(
                database.ConnectionString,
                [new Ledger.LedgerModel(), new Population.PopulationModel()]
            );

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public static Task<(int Code, string Output)> StartAsync(IEnumerable<string> arguments) =>
        StartAsync(arguments, answers: []);

    private static async Task<(int Code, string Output)> StartAsync(
        IEnumerable<string> arguments,
        IEnumerable<string> answers
    )
    {
        using var process = Launch(arguments);
        foreach (var answer in answers)
            await process.StandardInput.WriteLineAsync(answer);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    private static Process Launch(IEnumerable<string> arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", ["exec", Program, .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
}
