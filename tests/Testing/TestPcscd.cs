using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Xunit;

namespace CanCuoc.Testing;

/// <summary>
/// A pcscd of this process's own, with a virtual reader of two places; it meets neither the machine's nor that of another test program.
/// One at a time. Where it is not installed the test is skipped, but never under CI=true: there it fails.
/// </summary>
public sealed class TestPcscd : IDisposable
{
    public const string SocketVariable = "PCSCLITE_CSOCK_NAME";

    private const string Missing =
        "pcscd, vpcd or python3 is not installed, or this is not root (Debian packages pcscd, vsmartcard-vpcd, python3-pyscard).";

    private static readonly Lazy<string> Home = new(MakeHome);

    // Ports that are free now and taken a moment later, so many times in a row.
    private const int Patience = 5;

    private static readonly TimeSpan ToStart = TimeSpan.FromSeconds(20);

    private Process? process;

    public TestPcscd()
    {
        var isThere =
            Environment.IsPrivilegedProcess
            && File.Exists("/usr/sbin/pcscd")
            && File.Exists("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException(Missing);
        IsThere = isThere;
        for (var tries = 1; isThere && !Starts(); tries++)
        {
            // Somebody else took a port between the look and the reader, which goes on without it.
            if (tries == Patience)
                throw new InvalidOperationException("pcscd does not serve its virtual reader.");
            Dispose();
            Port = FreePorts();
        }
    }

    /// <summary>The names that PC/SC gives the two places.</summary>
    public static IReadOnlyList<string> Readers { get; } = ["Virtual PCD 00 00", "Virtual PCD 00 01"];

    /// <summary>Of the first place; the second is one higher.</summary>
    public int Port { get; private set; } = FreePorts();

    /// <summary>Where other programs reach it.</summary>
    public static string Socket => Path.Combine(Home.Value, "pcscd.comm");

    public bool IsThere { get; }

    public void SkipWhereMissing() => Assert.SkipUnless(IsThere, Missing);

    /// <summary>Again, at the same places.</summary>
    public void Start()
    {
        if (IsThere && !Starts())
            throw new InvalidOperationException($"pcscd does not serve ports {Port} and {Port + 1} again.");
    }

    private bool Starts()
    {
        var script = Path.Combine(Repository.Root, "eng", "pcscd.py");
        process = Process.Start(
            new ProcessStartInfo("python3", [script, Home.Value, $"{Port}"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var started = Stopwatch.StartNew();
        while (!process.HasExited && started.Elapsed < ToStart)
        {
            if (IsListening(Port) && IsListening(Port + 1))
                return true;
            Thread.Sleep(20);
        }
        return false;
    }

    /// <summary>Without a word, as when it crashes.</summary>
    public void Kill()
    {
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process?.Dispose();
    }

    private static bool IsListening(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(end => end.Port == port);

    private static int FreePorts()
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Any, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            if (port < IPEndPoint.MaxPort && !IsListening(port + 1))
                return port;
        }
    }

    private static string MakeHome()
    {
        var folder = Directory.CreateTempSubdirectory("cancuoc-pcscd-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        // the framework keeps environment variables to itself; the library asks the C library, once
        SetForLibraries(SocketVariable, Path.Combine(folder, "pcscd.comm"), 1);
        Environment.SetEnvironmentVariable(SocketVariable, Path.Combine(folder, "pcscd.comm"));
        return folder;
    }

    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetForLibraries(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string value,
        int overwrite
    );
}
