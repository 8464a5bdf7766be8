using System.Diagnostics;
using Npgsql;

namespace CanCuoc.Bench;

/// <summary>A private PostgreSQL that waits for the disk, and the programs that came with it.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string? folder;

    private PostgresServer(string address, string? folder) => (Address, this.folder) = (address, folder);

    public string Address { get; }

    public static async Task<PostgresServer> StartAsync(string? given)
    {
        if (given is not null)
            return new(given, null);
        var files = Path.Combine(Path.GetTempPath(), $"cancuoc-bench-postgres-{Environment.ProcessId}");
        var address = Run("bash", "eng/postgres.sh", "start", $"{Environment.ProcessId}", files).Trim();
        await using var connection = new NpgsqlConnection($"{address};Database=postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("CREATE DATABASE bench", connection);
        await command.ExecuteNonQueryAsync();
        return new($"{address};Database=bench", files);
    }

    /// <summary>Transactions a second, as pgbench measures them.</summary>
    /// <param name="script">In pgbench's language; see its manual.</param>
    public double PgBench(string script, double seconds, int clients)
    {
        var address = new NpgsqlConnectionStringBuilder(Address);
        var file = Path.GetTempFileName();
        File.WriteAllText(file, script);
        Environment.SetEnvironmentVariable("PGPASSWORD", address.Password);
        string[] load =
        [
            "-n",
            "-M",
            "prepared",
            "-c",
            $"{clients}",
            "-j",
            "2",
            "-T",
            $"{Math.Max(1, (int)seconds)}",
            "-f",
            file,
        ];
        string[] where = ["-h", address.Host!, "-p", $"{address.Port}", "-U", address.Username!, address.Database!];
        var output = Run(Program("pgbench"), [.. load, .. where]);
        File.Delete(file);
        var line = output.Split('\n').First(one => one.StartsWith("tps = ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Runs statements, or one of psql's own commands.</summary>
    public void Psql(string command)
    {
        var address = new NpgsqlConnectionStringBuilder(Address);
        Environment.SetEnvironmentVariable("PGPASSWORD", address.Password);
        string[] where = ["-h", address.Host!, "-p", $"{address.Port}", "-U", address.Username!, address.Database!];
        Run(Program("psql"), ["--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "--command", command, .. where]);
    }

    public void Dispose()
    {
        if (folder is not null)
            Run("bash", "eng/postgres.sh", "stop", folder);
    }

    private static string Program(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + $"/bin/{name}"
            : name;

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["CANCUOC_POSTGRES_DURABLE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
