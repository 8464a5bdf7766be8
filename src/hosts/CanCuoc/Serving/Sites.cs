using System.Net;
using System.Net.Sockets;
using CanCuoc.Access;
using CanCuoc.Cards;
using CanCuoc.CitizenDoor;
using CanCuoc.Enrolment;
using CanCuoc.Gateway;
using CanCuoc.OfficerDoor;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The three doors on ports that follow one another, or on any that are free: officers, citizens, agencies.</summary>
/// <param name="port">The first of three; 0: the machine chooses each.</param>
internal sealed class Sites(OpenRegistry registry, IPAddress address, int port) : IAsyncDisposable
{
    public static readonly Refusal PortTaken = new(
        "RUN-04",
        "Cổng này đang được chương trình khác sử dụng; hãy chọn cổng khác bằng --port.",
        "Another program uses this port; choose another with --port."
    );

    public static readonly Refusal AddressUnusable = new(
        "RUN-17",
        "Máy này không nghe được ở địa chỉ hoặc cổng đó; hãy xem lại --listen và --port.",
        "This machine cannot listen at this address or port; see --listen and --port."
    );

    private readonly Door[] doors =
    [
        new(
            new("Cán bộ", "Officers"),
            At(address, port, 0),
            url => OfficerHost.Build(OfficerPartsOf(registry), url, Keys(registry, "officer"))
        ),
        new(
            new("Công dân", "Citizens"),
            At(address, port, 1),
            url => CitizenHost.Build(CitizenPartsOf(registry), url, Keys(registry, "citizen"))
        ),
        new(
            new("Cơ quan khai thác", "Agencies"),
            At(address, port, 2),
            url => GatewayHost.Build(GatewayPartsOf(registry), url)
        ),
    ];

    public async Task<Outcome<Done>> StartAsync(CancellationToken cancellation)
    {
        foreach (var door in doors)
        {
            try
            {
                await door.Site.StartAsync(cancellation);
            }
            catch (IOException failure)
                when (failure.InnerException is { InnerException: SocketException } or SocketException)
            {
                return PortTaken.For(door.Url);
            }
            catch (SocketException)
            {
                return AddressUnusable.For(door.Url);
            }
        }
        return Done.It;
    }

    /// <summary>Says where the doors are, and who may enter.</summary>
    public void Announce(TextWriter output)
    {
        output.WriteLine();
        foreach (var door in doors)
            output.WriteLine($"  {door.Title, -40} {door.Site.Urls.Single()}");
        output.WriteLine();
        if (registry.IsDemonstration)
            AnnounceAccounts(output);
        output.WriteLine("  Ctrl+C để dừng / to stop");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var door in doors)
            await door.Site.DisposeAsync();
    }

    private static void AnnounceAccounts(TextWriter output)
    {
        output.WriteLine(
            $"  Tài khoản thử nghiệm / demonstration accounts, mật khẩu / password: {DemonstrationOfficers.KnownPassword}"
        );
        foreach (var account in DemonstrationOfficers.Accounts)
            output.WriteLine($"    {account.SignInName, -14} {account.Post.Role.Title}");
        output.WriteLine();
    }

    private static string At(IPAddress address, int first, int door) =>
        $"http://{new IPEndPoint(address, first == 0 ? 0 : first + door)}";

    /// <summary>Where a door keeps the keys of its sessions.</summary>
    private static string Keys(OpenRegistry registry, string door) =>
        Directory.CreateDirectory(Path.Combine(registry.Folder.Path, "sessions", door)).FullName;

    private static OfficerParts OfficerPartsOf(OpenRegistry registry) =>
        new(
            registry.Acts,
            registry.Do.Desks,
            registry.Do.Passwords,
            registry.Do.ReadPerson,
            registry.Do.IssueExtract,
            registry.Gates,
            registry.Do.Bodies,
            registry.Do.FindAlike.RunAsync,
            registry.Clock,
            registry.IsDemonstration
        );

    private static CitizenParts CitizenPartsOf(OpenRegistry registry) =>
        new(
            registry.Acts,
            registry.Do.ReadPerson,
            registry.Do.ReadOwnTrail,
            new ReadOwnCards(registry.Do.ReadCards),
            new ReadOwnApplications(),
            ActKinds.All,
            registry.Clock,
            registry.IsDemonstration
        );

    private static GatewayParts GatewayPartsOf(OpenRegistry registry) =>
        new(registry.Acts, registry.Do.AdmitRequest, registry.Do.VerifyPerson);

    private sealed record Door(Wording Title, string Url, Func<string, WebApplication> Build)
    {
        public WebApplication Site { get; } = Build(Url);
    }
}
