using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace CanCuoc.Reader.Tests;

/// <summary>A decoder that an attacker took over: once confined, it tries what it was never meant to do, and tells what it could.</summary>
internal static class ConfinedProgram
{
    public const string Verb = "confined";
    public const string HoardVerb = "hoard";

    private static readonly (string Name, Action<string> Do)[] Deeds =
    [
        ("read", folder => File.ReadAllBytes(Path.Combine(folder, "secret"))),
        ("write", folder => File.WriteAllText(Path.Combine(folder, "made"), "x")),
        ("make", folder => Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName()))),
        ("connect", folder => Connect(Path.Combine(folder, "socket"))),
        ("listen", _ => Listen()),
        ("start", _ => Start()),
    ];

    /// <summary>Tells each deed that succeeded, before being confined and after it; before, for what it takes must be loaded by then.</summary>
    public static int Run(string folder)
    {
        Console.WriteLine($"before: {Succeeding(folder, Deeds)}.");
        if (!Confinement.Enter())
            return DecodePicture.NotReady;
        Console.WriteLine($"after: {Succeeding(folder, Deeds)}.");
        return 0;
    }

    /// <summary>Says so when it got two gigabytes.</summary>
    public static int Hoard(bool isConfined)
    {
        Console.WriteLine("begins.");
        if (isConfined && !Confinement.Enter())
            return DecodePicture.NotReady;
        GC.KeepAlive(Enumerable.Range(0, 20).Select(_ => new byte[100_000_000]).ToList());
        Console.WriteLine("hoarded.");
        return 0;
    }

    private static string Succeeding(string folder, (string Name, Action<string> Do)[] deeds) =>
        string.Join(' ', deeds.Where(deed => Succeeds(() => deed.Do(folder))).Select(deed => deed.Name));

    private static bool Succeeds(Action deed)
    {
        try
        {
            deed();
            return true;
        }
        catch (Exception refused) when (refused is not NullReferenceException)
        {
            return false;
        }
    }

    // not by the framework, which would look after the child when that is forbidden
    private static void Start()
    {
        if (RunByShell("true") != 0)
            throw new InvalidOperationException("No shell.");
    }

    [DllImport("libc", EntryPoint = "system")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RunByShell([MarshalAs(UnmanagedType.LPUTF8Str)] string command);

    private static void Connect(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
    }

    private static void Listen()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
    }
}
