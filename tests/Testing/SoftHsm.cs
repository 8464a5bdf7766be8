using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit;

namespace CanCuoc.Testing;

/// <summary>
/// SoftHSM2 with a folder of tokens that ends with this process. Where it is not installed the test is skipped, but never under
/// CI=true: there it fails.
/// </summary>
public static class SoftHsm
{
    private const string Configuration = "SOFTHSM2_CONF";
    private const string Missing = "SoftHSM2 is not installed (Debian package softhsm2).";

    private static readonly string? Found = new[]
    {
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/local/lib/softhsm/libsofthsm2.so",
        "/opt/homebrew/lib/softhsm/libsofthsm2.so",
    }.FirstOrDefault(File.Exists);

    private static readonly Lazy<string> Configured = new(Configure);

    public static string Library
    {
        get
        {
            if (Found is null && Environment.GetEnvironmentVariable("CI") == "true")
                throw new InvalidOperationException(Missing);
            Assert.SkipWhen(Found is null, Missing);
            _ = Configured.Value;
            return Found!;
        }
    }

    /// <summary>The environment that a program started by a test needs to see the same tokens.</summary>
    public static (string Name, string Value) Variable => (Configuration, Configured.Value);

    /// <summary>Makes a token. Its folder is this process' own.</summary>
    public static void Initialise(string token, string pin) =>
        Tool("--init-token", "--free", "--label", token, "--so-pin", "97531", "--pin", pin);

    /// <summary>Removes every token; none may be open.</summary>
    public static void Clear()
    {
        foreach (var token in Directory.GetDirectories(Path.GetDirectoryName(Configured.Value)!))
            Directory.Delete(token, recursive: true);
    }

    private static void Tool(params string[] arguments)
    {
        var start = new ProcessStartInfo("softhsm2-util", [.. arguments, "--module", Library])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { [Configuration] = Configured.Value },
        };
        using var tool = Process.Start(start)!;
        var told = tool.StandardOutput.ReadToEnd() + tool.StandardError.ReadToEnd();
        tool.WaitForExit();
        if (tool.ExitCode != 0)
            throw new InvalidOperationException(told);
    }

    private static string Configure()
    {
        var folder = Directory.CreateTempSubdirectory("cancuoc-tokens-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "softhsm2.conf");
        File.WriteAllText(file, $"directories.tokendir = {folder}\nlog.level = ERROR\n");
        // The framework keeps environment variables to itself; the library asks the C library.
        return SetForLibraries(Configuration, file, 1) == 0
            ? file
            : throw new InvalidOperationException("The environment cannot be changed.");
    }

    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetForLibraries(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string value,
        int overwrite
    );
}
