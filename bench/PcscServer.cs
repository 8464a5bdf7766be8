using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Readers;

namespace CanCuoc.Bench;

/// <summary>A pcscd of this run's own, with a virtual reader of two places.</summary>
internal sealed class PcscServer : IDisposable
{
    private const string Reader = "Virtual PCD 00 00";
    private const string SocketVariable = "PCSCLITE_CSOCK_NAME";

    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-bench-pcscd-").FullName;
    private readonly Process process;

    private PcscServer()
    {
        // The framework keeps environment variables to itself; the library asks the C library, once.
        SetForLibraries(SocketVariable, Path.Combine(folder, "pcscd.comm"), 1);
        var start = new ProcessStartInfo("python3", ["eng/pcscd.py", folder, $"{Port}"])
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        process = Process.Start(start)!;
    }

    /// <summary>Of the first place; the second is one higher.</summary>
    public int Port { get; } = FreePort();

    public static async Task<PcscServer> StartAsync()
    {
        var server = new PcscServer();
        while (!IsListening(server.Port))
        {
            if (server.process.HasExited)
                throw new InvalidOperationException("pcscd did not start (Debian: pcscd, vsmartcard-vpcd; as root).");
            await Task.Delay(20);
        }
        return server;
    }

    /// <summary>Puts a chip into the reader, lets it be used as a card there, and takes it out again.</summary>
    public async Task<T> WithAsync<T>(PluggedChip chip, Func<ICardTransport, Task<T>> use)
    {
        using var readers = (await CardReaders.OpenAsync()).Value;
        await SeenAsync(readers, hasCard: false);
        using var place = (await VirtualReader.PlugAsync("127.0.0.1", Port)).Value;
        using var leaving = new CancellationTokenSource();
        var playing = place.PlayAsync(chip, leaving.Token);
        await SeenAsync(readers, hasCard: true);
        using (var card = (await readers.ConnectAsync(Reader)).Value)
        {
            var result = await use(card);
            card.Dispose();
            await leaving.CancelAsync();
            await playing;
            return result;
        }
    }

    private static async Task SeenAsync(CardReaders readers, bool hasCard)
    {
        await foreach (var change in readers.WatchAsync(CancellationToken.None))
        {
            _ = change.Value;
            if ((await readers.ListAsync()).Value.Contains(new CardReader(Reader, hasCard)))
                return;
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsListening(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(end => end.Port == port);

    private static int FreePort()
    {
        using var first = new TcpListener(IPAddress.Any, 0);
        first.Start();
        return ((IPEndPoint)first.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetForLibraries(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string value,
        int overwrite
    );
}
