using CanCuoc.Components.Tests;
using CanCuoc.Components.Tests.Gallery;
using CanCuoc.Testing;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(GalleryHost))]

namespace CanCuoc.Components.Tests;

/// <summary>Serves the gallery's pages over loopback as a host serves its own, under the strictest content security policy.</summary>
public sealed class GalleryHost : IAsyncLifetime
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

    private readonly WebApplication app = Build();

    public string Address => app.Urls.Single();

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = typeof(GalleryHost).Assembly.GetName().Name }
        );
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorComponents();

        var built = builder.Build();
        built.Use(
            (context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                return next(context);
            }
        );
        built.UseAntiforgery();
        built.MapStaticAssets();
        built.MapRazorComponents<GalleryRoot>();
        return built;
    }
}
