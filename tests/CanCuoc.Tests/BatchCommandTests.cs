using CanCuoc.Enrolment;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program.Tests;

/// <summary>A card of the story's citizen, made once more: by both programs, which share nothing but files.</summary>
public sealed class BatchCommandTests(ToldStory story) : IClassFixture<ToldStory>
{
    private static readonly string Personaliser = Path.Combine(
        Repository.Root,
        "src/hosts/Personaliser/bin",
        Path.GetRelativePath(Path.Combine(Repository.Root, "tests/CanCuoc.Tests/bin"), AppContext.BaseDirectory),
        "cancuoc-personaliser.dll"
    );

    [Fact]
    public async Task Batch_ThroughThePersonaliser_ComesBackAsCards()
    {
        var run = story.Run;
        await OrderAsync();
        await FoundAsync();

        await DoAsync(run.RunAsync("batch", "release", "--out", At("1-order")));
        await WorkAsync("initialise", At("1-order"), "--out", At("2-chips"));
        await DoAsync(run.RunAsync("batch", "sign", At("2-chips"), "--out", At("3-signed")));
        await WorkAsync("personalise", At("3-signed"), "--out", At("4-results"));
        var results = await DoAsync(run.RunAsync("batch", "results", At("4-results")));

        results.ShouldContain("1 thẻ / cards, 0 hỏng / failed");
        (await DoAsync(run.RunAsync("reconcile"))).ShouldNotBeEmpty();
        await DoAsync(run.RunAsync("ledger", "verify"));
        (await run.RunAsync("looks", story.Number)).Output.ShouldContain("HandOutCards");
        var again = await run.RunAsync("batch", "results", At("4-results"));
        (again.Code, again.Output.Contains("CRD-25", StringComparison.Ordinal)).ShouldBe((1, true));
    }

    [Fact]
    public async Task Batch_WithFilesThatAreNone_SaysWhichAndWhy()
    {
        File.WriteAllText(At("rubbish"), "rubbish");
        foreach (
            var (code, arguments) in new (string, string[])[]
            {
                ("RUN-28", ["batch", "sign", At("absent"), "--out", At("x")]),
                ("RUN-28", ["batch", "results", At("absent")]),
                ("RUN-28", ["batch", "admit", At("absent")]),
                ("PRD-01", ["batch", "sign", At("rubbish"), "--out", At("x")]),
                ("PRD-01", ["batch", "results", At("rubbish")]),
                ("PRD-05", ["batch", "admit", At("rubbish")]),
                ("CRD-19", ["batch", "release", "--batch", "99", "--factory", "nobody", "--out", At("x")]),
            }
        )
        {
            var (exit, output) = await story.Run.RunAsync(arguments);
            (exit, output[..6]).ShouldBe((1, code), output);
        }
    }

    private string At(string file) => Path.Combine(story.Run.Folder, file);

    // somebody approves another card for the citizen of the story
    private async Task OrderAsync()
    {
        var opened = await OpenRegistry.OpenAsync(KillableOffice.Opening(story.Run.Data, null), default);
        await using var registry = opened.Value;
        (await registry.StartAsync(default)).Refusal.ShouldBeNull();
        var officer = await new Cast(registry.Do).SeatAsync(Cast.ApprovingOfficer, default);
        var ordered = await registry.Acts.RunAsync(
            officer,
            ApproveApplication.Kind,
            ApplicationChapter.Why,
            async act =>
            {
                var number = PersonalNumber.Parse(story.Number, null);
                var person = await registry.Do.ReadPerson.RunAsync(act, number, default);
                return await registry.Do.PlaceOrder.RunAsync(act, person.Value, default);
            },
            default
        );
        ordered.Refusal.ShouldBeNull();
    }

    private async Task FoundAsync()
    {
        File.WriteAllText(At("passphrase"), "a passphrase for a test");
        var key = await DoAsync(story.Run.RunAsync("batch", "key"));
        File.WriteAllText(At("issuer.pem"), key[..(key.LastIndexOf("-----", StringComparison.Ordinal) + 5)]);
        await WorkAsync("init");
        await WorkAsync("admit", At("issuer.pem"));
        await WorkAsync("blanks", "1");
        File.WriteAllText(At("factory.pem"), await WorkAsync("key"));
        await DoAsync(story.Run.RunAsync("batch", "admit", At("factory.pem")));
    }

    private async Task<string> WorkAsync(params string[] arguments)
    {
        string[] place = ["--factory", At("factory"), "--passphrase-file", At("passphrase")];
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("dotnet", ["exec", Personaliser, .. arguments, .. place])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await error);
        return output;
    }

    private static async Task<string> DoAsync(Task<(int Code, string Output)> run)
    {
        var (code, output) = await run;
        code.ShouldBe(0, output);
        return output;
    }
}
