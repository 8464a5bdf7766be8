using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CanCuoc.Bench;

/// <summary>Figures by name, in the order they were taken; kept in bench/results/ with machine and date.</summary>
internal sealed class Results
{
    private const int Digits = 4;

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<(string Name, double Figure, string Meaning)> figures = [];

    public void Add(string name, double figure, string meaning)
    {
        figures.Add((name, figure, meaning));
        Console.Error.WriteLine($"  {name} = {Text(figure)}");
    }

    public void Print(Options options)
    {
        foreach (var (name, figure, meaning) in figures)
            Console.WriteLine($"{name, -34} {Text(figure), 14}  {meaning}");
        var json = Nested().ToJsonString(Plain);
        Keep(options, json);
        if (options.Json)
            Console.WriteLine(json);
    }

    // A figure named "sets.name.figure" lies in an object within an object.
    private JsonObject Nested()
    {
        var root = new JsonObject();
        foreach (var (name, figure, _) in figures)
        {
            var (at, names) = (root, name.Split('.'));
            foreach (var within in names[..^1])
                at = (JsonObject)(at[within] ??= new JsonObject());
            at[names[^1]] = Math.Round(figure, Digits);
        }
        return root;
    }

    private static string Text(double figure) =>
        figure >= 100
            ? figure.ToString("N0", CultureInfo.InvariantCulture)
            : figure.ToString("N3", CultureInfo.InvariantCulture);

    /// <summary>One line a run: date, machine, options, figures.</summary>
    private static void Keep(Options options, string json)
    {
        var folder = Path.Combine("bench", "results");
        if (!Directory.Exists(folder))
            return;
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var machine =
            $"{Processor()}, {Environment.ProcessorCount} cores, {Environment.OSVersion.VersionString}, .NET {Environment.Version}";
        var line = $"{day} | {machine} | {options.Scale} --seconds {options.Seconds} | {json}\n";
        File.AppendAllText(Path.Combine(folder, $"{options.Name}.txt"), line);
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .First(line => line.StartsWith("model name", StringComparison.Ordinal))
                .Split(':')[1]
                .Trim()
            : "unknown processor";
}
