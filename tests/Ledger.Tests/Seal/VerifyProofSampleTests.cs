using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>The stranger's program of samples/verify-proof.cs, which knows nothing of this code, as he would run it.</summary>
public sealed class VerifyProofSampleTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-stranger-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Program => Path.Combine(folder, "program", "verify-proof.dll");

    public async ValueTask InitializeAsync()
    {
        var source = Path.Combine(Repository.Root, "samples", "verify-proof.cs");
        var program = Path.GetDirectoryName(Program)!;
        var (exit, output) = await DotnetAsync("build", source, "-p:UseSharedCompilation=false", "-o", program);
        exit.ShouldBe(0, output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Verify_ByAStranger_HoldsForTheProofAndForNothingElse()
    {
        File.ReadLines(Path.Combine(Repository.Root, "samples", "verify-proof.cs"))
            .Count()
            .ShouldBeLessThanOrEqualTo(50);
        await using var ledger = await TestLedger.OpenAsync(Engine.Sqlite);
        var proof = await ProveAsync(ledger);
        var note = Checkpoint.Open(proof.Checkpoint, ledger.Key).Value;
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        (await RunAsync(ledger.Key, proof)).ShouldStartWith(
            $"yes: among the first {note.Size} entries of {note.Origin}"
        );
        (await RunAsync(ledger.Key, proof with { Checkpoint = "" }, proof.Checkpoint)).ShouldStartWith("yes");
        (await RunAsync(other, proof)).ShouldStartWith("no: the checkpoint");
        (await RunAsync(ledger.Key, proof with { Checkpoint = proof.Checkpoint.Replace('5', '6') })).ShouldStartWith(
            "no: the checkpoint"
        );
        (await RunAsync(ledger.Key, proof with { Leaf = Flipped(proof.Leaf) })).ShouldStartWith("no: the fact");
        (await RunAsync(ledger.Key, proof with { LeafIndex = 0 })).ShouldStartWith("no: the fact");
        (await RunAsync(ledger.Key, proof with { LeafIndex = -1 })).ShouldStartWith("no: the fact");
        (await RunAsync(ledger.Key, proof with { LeafPath = [] })).ShouldStartWith("no: the fact");
        (await RunAsync(ledger.Key, proof with { EntryIndex = 1 })).ShouldStartWith("no: the entry");
        (await RunAsync(ledger.Key, proof with { EntryPath = [.. proof.EntryPath, note.Root] })).ShouldStartWith(
            "no: the entry"
        );
        (await RunAsync(ledger.Key, proof, (note with { Root = Flipped(note.Root) }).Sign(ledger.Key))).ShouldStartWith(
            "no: the entry"
        );
    }

    private static async Task<LedgerProof> ProveAsync(TestLedger ledger)
    {
        for (var person = 1; person <= 4; person++)
            await ledger.RaiseAsync(new PersonId(person), new PersonId(person + 10), new PersonId(person + 20));
        await ledger.SealAllAsync();
        return (await LedgerProof.MakeAsync(ledger.Store, 3, 1, Cancellation)).Value;
    }

    /// <summary>Runs the program here, from its entry point on: a process for each would take longer than all else.</summary>
    private async Task<string> RunAsync(ECDsa key, LedgerProof proof, string? checkpoint = null)
    {
        var (proofFile, keyFile, noteFile) = (In("proof.json"), In("key.pem"), In("checkpoint.note"));
        await File.WriteAllTextAsync(proofFile, JsonSerializer.Serialize(proof), Cancellation);
        await File.WriteAllTextAsync(keyFile, key.ExportSubjectPublicKeyInfoPem(), Cancellation);
        await File.WriteAllTextAsync(noteFile, checkpoint, Cancellation);
        string[] files = checkpoint is null ? [proofFile, keyFile] : [proofFile, keyFile, noteFile];
        var (console, output) = (Console.Out, new StringWriter());
        Console.SetOut(output);
        var exit = Assembly.LoadFrom(Program).EntryPoint!.Invoke(null, [files]);
        Console.SetOut(console);
        exit.ShouldBe($"{output}".StartsWith("yes", StringComparison.Ordinal) ? 0 : 1);
        return $"{output}";
    }

    private string In(string file) => Path.Combine(folder, file);

    private static byte[] Flipped(byte[] bytes) => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)];

    private static async Task<(int Exit, string Output)> DotnetAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            // A server that a build leaves behind would keep its output open.
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" },
        };
        using var dotnet = Process.Start(start)!;
        var output = await dotnet.StandardOutput.ReadToEndAsync(Cancellation);
        await dotnet.WaitForExitAsync(Cancellation);
        return (dotnet.ExitCode, output);
    }
}
