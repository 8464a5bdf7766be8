using CanCuoc.CitizenDoor.Door;
using CanCuoc.CitizenDoor.Pages;
using CanCuoc.Components.Door;
using CanCuoc.Population;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CanCuoc.CitizenDoor;

/// <summary>The citizens' pages: HTML from the server and nothing else, so that any telephone opens them.</summary>
public static class CitizenHost
{
    /// <summary>Builds the pages' own server; its owner starts and disposes it.</summary>
    /// <param name="url">Where it listens: <c>http://127.0.0.1:8081</c>; port 0 takes a free one.</param>
    /// <param name="keyFolder">Keeps the keys that protect sessions, so that they outlive the process.</param>
    public static WebApplication Build(CitizenParts parts, string url, string keyFolder)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.WebHost.UseUrls(url).ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Warns at every start that the keys are not encrypted: the folder's permissions guard them, as all of the data folder.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddOperations(builder.Services, parts);
        AddDoor(builder.Services, keyFolder);

        var site = builder.Build();
        ErrorPage.AddTo(site, Unavailable.Address);
        site.Use(PageHeaders.AddAsync);
        site.Use(site.Services.GetRequiredService<ChosenLanguage>().KeepAsync);
        site.UseAuthentication();
        site.UseAuthorization();
        site.UseAntiforgery();
        site.MapStaticAssets().AllowAnonymous();
        site.MapPost(CitizenSession.SignOutAddress, CitizenSession.EndAsync);
        site.MapRazorComponents<CitizenRoot>();
        return site;
    }

    private static void AddOperations(IServiceCollection services, CitizenParts parts)
    {
        services.AddSingleton(parts);
        services.AddSingleton(parts.Clock);
        services.AddSingleton(new EnterAsCitizen(parts.Acts, parts.ReadPerson));
        services.AddSingleton(new ReadOwnRecord(parts.ReadPerson));
    }

    private static void AddDoor(IServiceCollection services, string keyFolder)
    {
        services.AddRazorComponents();
        services.AddSingleton(new ChosenLanguage(CitizenSession.LanguageCookie));
        services.AddAntiforgery(options => options.Cookie.Name = CitizenSession.FormCookie);
        services
            .AddDataProtection()
            .SetApplicationName(CitizenSession.Cookie)
            .PersistKeysToFileSystem(new DirectoryInfo(keyFolder));
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(CitizenSession.Configure);
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
