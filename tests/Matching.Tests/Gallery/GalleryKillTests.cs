using System.Diagnostics;
using CanCuoc.Matching.Gallery;

namespace CanCuoc.Matching.Tests.Gallery;

/// <summary>Kills a program that writes, at any moment. CANCUOC_KILLS says how often.</summary>
public sealed class GalleryKillTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CANCUOC_KILLS"), out var kills)
        ? kills
        : 60;

    // What should be there: of each subject the generation of its two parts.
    private readonly Dictionary<long, (int First, int Second)> members = [];

    [Fact]
    public async Task Writes_KilledAgainAndAgain_AreThereWhenAcknowledgedAndElseWhollyOrNot()
    {
        using var folder = new GalleryFolder();
        CodeGallery.Create(folder.Place(), KillableGallery.Format).Value.Dispose();
        var acknowledged = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            var told = await KillAsync(folder.Place(), kill);
            var done = told.Where(line => line[0] == "done").ToList();
            acknowledged += done.Count;
            done.ForEach(line => Apply(members, line));
            var unfinished = told.LastOrDefault() is ["begin", ..] and var last ? last : null;

            Check(folder.Place(), unfinished);
        }
        acknowledged.ShouldBeGreaterThan(Kills);
    }

    private void Check(string place, string[]? unfinished)
    {
        using var gallery = CodeGallery.Open(place, KillableGallery.Format).Value;
        gallery.Verify().ShouldBeEmpty();
        var there = Rows(gallery);
        if (!Same(there, members) && unfinished is not null)
            Apply(members, unfinished);
        Same(there, members).ShouldBeTrue($"after {string.Join(' ', unfinished ?? [])}");
        gallery.Count.ShouldBe(2 * members.Count);
    }

    private static unsafe List<(long, byte, string)> Rows(CodeGallery gallery)
    {
        using var view = gallery.Enter();
        var rows = new List<(long, byte, string)>();
        for (var row = 0L; row < view.Rows; row++)
        {
            if (view.IsLive(row, out var member))
                rows.Add((member.Subject, member.Part, Convert.ToHexString(new Span<byte>(view.Code(row), 100))));
        }
        return rows;
    }

    private static bool Same(List<(long, byte, string)> there, Dictionary<long, (int First, int Second)> members)
    {
        string Code(long subject, byte part, int act) => Convert.ToHexString(KillableGallery.Code(subject, part, act));
        var expected = members.SelectMany(member =>
            new[]
            {
                (member.Key, (byte)0, Code(member.Key, 0, member.Value.First)),
                (member.Key, (byte)1, Code(member.Key, 1, member.Value.Second)),
            }
        );
        return there.Order().SequenceEqual(expected.Order());
    }

    private static void Apply(Dictionary<long, (int First, int Second)> members, string[] line)
    {
        var (subject, act) = (long.Parse(line[2]), int.Parse(line[3]));
        switch (Enum.Parse<KillableGallery.Step>(line[1]))
        {
            case KillableGallery.Step.Append:
                members[subject] = (act, act);
                break;
            case KillableGallery.Step.Replace:
                members[subject] = (act, members[subject].Second);
                break;
            default:
                members.Remove(subject);
                break;
        }
    }

    private static async Task<List<string[]>> KillAsync(string place, int seed)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var program = typeof(GalleryKillTests).Assembly.Location;
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
            start.ArgumentList.Add(program);
        foreach (var argument in (string[])[KillableGallery.Verb, place, $"{seed}"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var told = new List<string[]>();
        // It writes from its first line on; then some hundredths of a millisecond more or less decide in which step it ends.
        var lines = new Random(seed).Next(1, 60);
        while (told.Count < lines && await process.StandardOutput.ReadLineAsync() is { } line)
            told.Add(line.Split(' '));
        Thread.SpinWait(new Random(seed).Next(20_000));
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            told.Add(line.Split(' '));
        await process.WaitForExitAsync();
        return told.Where(line => line.Length == 4 && line[3].Length > 0).ToList();
    }
}
