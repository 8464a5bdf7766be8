using System.CommandLine;
using System.Diagnostics;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>demo</c>: the whole story without a browser, in a folder of its own.</summary>
internal static class DemoCommand
{
    public static readonly Refusal FolderNotNew = new(
        "RUN-27",
        "Câu chuyện bắt đầu từ sổ trống: hãy chỉ một thư mục chưa có gì.",
        "The story begins in an empty registry: name a folder that holds nothing yet."
    );

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
        var data = new Option<string?>("--data")
        {
            Description =
                "Thư mục mới để giữ lại sổ của câu chuyện; nếu thiếu thì sổ bị xóa khi kể xong / "
                + "new folder that keeps the story's registry; else it is deleted at the end",
        };
        var command = new Command(
            "demo",
            """
            Kể trọn câu chuyện từ sổ trống đến thẻ được xác thực / Plays the story from an empty registry to a verified card

            Ví dụ / Example:
              ./run demo
              ./run demo --persons 100000 --json
              ./run demo --data var/demonstration
            """
        )
        {
            data,
            persons,
            json,
        };
        persons.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() is < 1 or > 10_000_000)
                result.AddError("--persons: 1 … 10000000");
        });
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(parsed.GetValue(data), parsed.GetValue(persons), parsed.GetValue(json), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(string? data, long persons, bool json, CancellationToken cancellation)
    {
        if (data is not null)
            return Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any()
                ? ExitCode.Of(FolderNotNew.For(data))
                : await TellInAsync(data, persons, json, cancellation);
        var home = Directory.CreateTempSubdirectory("cancuoc-demo-").FullName;
        try
        {
            return await TellInAsync(Path.Combine(home, "registry"), persons, json, cancellation);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task<int> TellInAsync(string folder, long persons, bool json, CancellationToken cancellation)
    {
        var opening = FolderOpening.OfDemonstration(folder);
        if ((await OpenRegistry.OpenAsync(opening, cancellation)).IsRefused(out var refusal, out var registry))
            return ExitCode.Of(refusal);
        await using (registry)
            return await TellAsync(registry, persons, json, cancellation);
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
