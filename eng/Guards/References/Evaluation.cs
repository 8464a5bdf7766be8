using System.Diagnostics;
using System.Text.Json;

namespace CanCuoc.Guards.References;

/// <summary>Asks MSBuild what every project under a root references.</summary>
internal static class Evaluation
{
    public static IReadOnlyList<EvaluatedProject> Of(string root)
    {
        using var answer = JsonDocument.Parse(Ask(root));
        return
        [
            .. answer
                .RootElement.GetProperty("TargetResults")
                .GetProperty("Evaluate")
                .GetProperty("Items")
                .EnumerateArray()
                .Select(item => Read(root, item))
                .GroupBy(project => project.Path)
                .Select(configurations => configurations.Aggregate((one, other) => one.With(other)))
                .OrderBy(project => project.Path, StringComparer.Ordinal),
        ];
    }

    private static string Ask(string root)
    {
        string[] arguments =
        [
            "msbuild",
            Path.Combine(AppContext.BaseDirectory, "References", "evaluate.proj"),
            "-getTargetResult:Evaluate",
            "-maxCpuCount",
            "-nodeReuse:false",
            $"-property:Root={root}",
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var msbuild = Process.Start(start)!;
        var answer = msbuild.StandardOutput.ReadToEnd();
        msbuild.WaitForExit();
        return msbuild.ExitCode == 0
            ? answer
            : throw new InvalidOperationException($"The projects under {root} cannot be evaluated:\n{answer}");
    }

    private static EvaluatedProject Read(string root, JsonElement item)
    {
        return new EvaluatedProject(
            Path.GetRelativePath(root, item.GetProperty("Identity").GetString()!).Replace('\\', '/'),
            Words("Projects"),
            Words("Packages"),
            Words("Friends"),
            string.Equals(Text("TransitiveReferencesOff"), "true", StringComparison.OrdinalIgnoreCase)
        );

        string Text(string name) => item.TryGetProperty(name, out var value) ? value.GetString()! : "";

        HashSet<string> Words(string name) =>
            [.. Text(name).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
