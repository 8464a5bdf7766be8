using System.Text.Json.Nodes;
using CanCuoc.Storage;

namespace CanCuoc.Program.Tests;

/// <summary>The registry that the demonstration's story leaves behind, told once for a class.</summary>
public sealed class ToldStory : IAsyncLifetime
{
    internal ProgramRun Run { get; private set; } = null!;

    /// <summary>Of the citizen who got a card.</summary>
    public string Number { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Run = await ProgramRun.OpenAsync(Engine.Sqlite);
        var (code, output) = await ProgramRun.StartAsync(["demo", "--persons", "100", "--json", "--data", Run.Data]);
        code.ShouldBe(0, output);
        Number = JsonNode.Parse(output.TrimEnd().Split('\n')[^1])!["personalNumber"]!.GetValue<string>();
    }

    public ValueTask DisposeAsync() => Run.DisposeAsync();
}
