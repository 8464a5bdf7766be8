using System.CommandLine;
using System.Diagnostics;

namespace CanCuoc.Program;

/// <summary><c>demo</c>: the whole story without a browser, in a folder of its own.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var persons = new Option<long>("--persons")
        {
            Description = "Số người / number of persons",
            DefaultValueFactory = _ => 10_000,
        };
        var json = new Option<bool>("--json")
        {
            Description = "Dòng cuối là kết quả JSON / ends with one line of JSON",
        };
        var command = new Command(
            "demo",
            """
            Kể trọn câu chuyện từ sổ trống đến thẻ được xác thực / Plays the story from an empty registry to a verified card

            Ví dụ / Example:
              ./run demo
              ./run demo --persons 100000 --json
            """
        )
        {
            persons,
            json,
        };
        persons.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() is < 1 or > 10_000_000)
                result.AddError("--persons: 1 … 10000000");
        });
        command.SetAction(
            (parsed, cancellation) => RunAsync(parsed.GetValue(persons), parsed.GetValue(json), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(long persons, bool json, CancellationToken cancellation)
    {
        var home = Directory.CreateTempSubdirectory("cancuoc-demo-").FullName;
        try
        {
            var opening = FolderOpening.OfDemonstration(Path.Combine(home, "registry"));
            if ((await OpenRegistry.OpenAsync(opening, cancellation)).IsRefused(out var refusal, out var registry))
                return ExitCode.Of(refusal);
            await using (registry)
                return await TellAsync(registry, persons, json, cancellation);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task<int> TellAsync(
        OpenRegistry registry,
        long persons,
        bool json,
        CancellationToken cancellation
    )
    {
        if ((await registry.StartAsync(cancellation)).IsRefused(out var refusal, out _))
            return ExitCode.Of(refusal);
        var (story, started) = (new Story(registry, new Narrator(Console.Out)), Stopwatch.GetTimestamp());
        try
        {
            await story.TellAsync(persons, cancellation);
        }
        catch (StoryStopped stopped)
        {
            return ExitCode.Of(stopped.Refusal);
        }
        story.Result.Seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 1);
        Console.WriteLine($"\nHết / The end: {story.Result.Seconds} s");
        if (json)
            Console.WriteLine(StoryJson.Write(story.Result));
        return story.Result is { RegistryAgrees: true, Ledger.Verified: true } ? ExitCode.Done : ExitCode.Refused;
    }
}
