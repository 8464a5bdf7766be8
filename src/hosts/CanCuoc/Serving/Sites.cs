using System.Net.Sockets;
using CanCuoc.Access;
using CanCuoc.CitizenDoor;
using CanCuoc.Gateway;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The three doors on ports that follow one another: officers, citizens, agencies. Only this machine reaches a demonstration.</summary>
internal sealed class Sites(OpenRegistry registry, int port) : IAsyncDisposable
{
    public static readonly Refusal PortTaken = new(
        "RUN-04",
        "Cổng này đang được chương trình khác sử dụng; hãy chọn cổng khác bằng --port.",
        "Another program uses this port; choose another with --port."
    );

    private readonly (Wording Title, string Url, WebApplication Site)[] doors =
    [
        Door(new("Cán bộ", "Officers"), port, url => OfficerSite(registry, url)),
        Door(new("Công dân", "Citizens"), port + 1, url => CitizenSite(registry, url)),
        Door(new("Cơ quan khai thác", "Agencies"), port + 2, url => GatewaySite(registry, url)),
    ];

    public async Task<Outcome<Done>> StartAsync(CancellationToken cancellation)
    {
        foreach (var (_, url, site) in doors)
        {
            try
            {
                await site.StartAsync(cancellation);
            }
            catch (IOException failure)
                when (failure.InnerException is { InnerException: SocketException } or SocketException)
            {
                return PortTaken.For(url);
            }
        }
        return Done.It;
    }

    /// <summary>Says where the doors are, and who may enter.</summary>
    public void Announce(TextWriter output)
    {
        output.WriteLine();
        foreach (var (title, url, _) in doors)
            output.WriteLine($"  {title, -32} {url}");
        output.WriteLine();
        output.WriteLine(
            $"  Tài khoản thử nghiệm / demonstration accounts, mật khẩu / password: {DemonstrationOfficers.KnownPassword}"
        );
        foreach (var account in DemonstrationOfficers.Accounts)
            output.WriteLine($"    {account.SignInName, -14} {account.Post.Role.Title}");
        output.WriteLine("\n  Ctrl+C để dừng / to stop");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, _, site) in doors)
            await site.DisposeAsync();
    }
}
