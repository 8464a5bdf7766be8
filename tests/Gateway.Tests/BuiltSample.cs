using CanCuoc.Testing;

namespace CanCuoc.Gateway.Tests;

/// <summary>The sample, built once in a folder of its own.</summary>
public sealed class BuiltSample : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-agency-").FullName;

    public static string Source { get; } = Path.Combine(Repository.Root, "samples", "ask-a-question.cs");

    public async ValueTask InitializeAsync()
    {
        string[] build = ["build", Source, "-p:UseSharedCompilation=false", "-o", In("program")];
        var (exit, output) = await StrangerProgram.RunAsync(folder, "dotnet", build);
        exit.ShouldBe(0, output);
    }

    public string In(string file) => Path.Combine(folder, file);

    public Task<(int Exit, string Output)> RunAsync(params IEnumerable<string> arguments) =>
        StrangerProgram.RunAsync(folder, "dotnet", [In(Path.Combine("program", "ask-a-question.dll")), .. arguments]);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
