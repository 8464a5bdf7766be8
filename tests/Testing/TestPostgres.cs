using System.Diagnostics;
using Xunit;

namespace CanCuoc.Testing;

/// <summary>
/// A PostgreSQL server for tests: the one that CANCUOC_TEST_POSTGRES names, else a private one, started when first asked for, that
/// ends with this process. Where there is none the test is skipped, but never under CI=true: there it fails.
/// </summary>
public static class TestPostgres
{
    private static readonly Lazy<(string? Server, string Missing)> Found = new(Find);

    /// <summary>A connection string of the server's superuser, without a database.</summary>
    public static string ConnectionString
    {
        get
        {
            var (server, missing) = Found.Value;
            if (server is null && IsDemanded)
                throw new InvalidOperationException(missing);
            Assert.SkipWhen(server is null, missing);
            return server!;
        }
    }

    private static bool IsDemanded => Environment.GetEnvironmentVariable("CI") == "true";

    private static (string?, string) Find() =>
        Environment.GetEnvironmentVariable("CANCUOC_TEST_POSTGRES") is { Length: > 0 } given ? (given, "")
        : OperatingSystem.IsWindows()
            ? (null, "Set CANCUOC_TEST_POSTGRES to the connection string of a PostgreSQL server.")
        : StartPrivate();

    private static (string?, string) StartPrivate()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"cancuoc-postgres-{Environment.ProcessId}");
        var (exit, output, error) = Script("start", $"{Environment.ProcessId}", folder);
        if (exit != 0)
            return (null, error);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Script("stop", folder);
        return (output.Trim(), "");
    }

    private static (int Exit, string Output, string Error) Script(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "eng", "postgres.sh"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var script = Process.Start(start)!;
        var output = script.StandardOutput.ReadToEnd();
        var error = script.StandardError.ReadToEnd();
        script.WaitForExit();
        return (script.ExitCode, output, error);
    }
}
