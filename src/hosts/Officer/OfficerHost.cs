using System.Security.Cryptography;
using CanCuoc.Access;
using CanCuoc.Components.Door;
using CanCuoc.Enrolment;
using CanCuoc.OfficerDoor.Door;
using CanCuoc.OfficerDoor.Enrol;
using CanCuoc.OfficerDoor.Pages;
using CanCuoc.OfficerDoor.Pages.Board;
using CanCuoc.Population;
using CanCuoc.Programme;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CanCuoc.OfficerDoor;

/// <summary>The officers' pages: HTML from the server, and a script only where pictures are compared; every step is an act of the officer at the desk.</summary>
public static class OfficerHost
{
    /// <summary>Builds the pages' own server; its owner starts and disposes it.</summary>
    /// <param name="url">Where it listens: <c>http://127.0.0.1:8080</c>; port 0 takes a free one.</param>
    /// <param name="keyFolder">Keeps the keys that protect sessions, so that they outlive the process.</param>
    public static WebApplication Build(OfficerParts parts, string url, string keyFolder)
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
        site.Use(Desk.SitAsync);
        site.UseAntiforgery();
        site.MapStaticAssets().AllowAnonymous();
        site.MapPost(OfficerSession.SignOutAddress, OfficerSession.EndAsync);
        site.MapGet(CleaningSheet.Path, CleaningSheet.DownloadAsync);
        site.MapRazorComponents<OfficerRoot>();
        return site;
    }

    private static void AddOperations(IServiceCollection services, OfficerParts parts)
    {
        services.AddSingleton(parts);
        services.AddSingleton(parts.Clock);
        services.AddSingleton(new SignIn(parts.Acts, parts.Passwords));
        services.AddSingleton(new ChangePassword(parts.Acts, parts.Passwords));
        services.AddSingleton(parts.Desks);
        services.AddSingleton(new SearchPersons(parts.ReadPerson));
        services.AddSingleton(new ReadFamily(parts.ReadPerson));
        services.AddSingleton(new ReadHousehold(parts.ReadPerson));
        services.AddSingleton(new ReadMerged(parts.ReadPerson));
        services.AddSingleton(new EventForms(parts.ReadPerson));
        services.AddSingleton(parts.IssueExtract);
        services.AddSingleton<ReadPopulationFigures>();
        services.AddSingleton<ReadAddressesToday>();
        services.AddSingleton<ReadWaiting>();
        services.AddSingleton<ReadOpenAddress>();
        services.AddSingleton<DecideAddress>();
        services.AddSingleton<ReadQuarantined>();
        services.AddSingleton(new ReleaseQuarantined(new RegisterNewcomer(new RegisterPerson())));
        services.AddSingleton<RemoveQuarantined>();
        services.AddSingleton<ReadConflict>();
        services.AddSingleton(new SettleConflict(new CorrectPerson()));
        services.AddSingleton<ReopenConflict>();
        services.AddSingleton<ReadLikePair>();
        services.AddSingleton<TellApart>();
        services.AddSingleton<ReopenLikePair>();
        AddProgramme(services, parts);
        AddExamining(services, parts);
        services.AddSingleton(new ReadApplication(parts.ReadPerson, parts.Bodies.Captures));
        services.AddSingleton(new CaptureSteps(parts.Acts, parts.Bodies));
        services.AddSingleton(new ApplicationSteps(parts.ReadPerson, parts.SearchBodies));
        services.AddSingleton<LookTickets>();
        services.AddSingleton<PostTickets>();
    }

    private static void AddExamining(IServiceCollection services, OfficerParts parts)
    {
        services.AddSingleton(new TakeCase(RandomNumberGenerator.GetInt32));
        services.AddSingleton(new ReadCase(parts.Bodies.Captures));
        services.AddSingleton<GiveOpinion>();
        services.AddSingleton<ReadExaminerMeasures>();
        services.AddSingleton<SetKnownPairRate>();
    }

    private static void AddProgramme(IServiceCollection services, OfficerParts parts)
    {
        services.AddSingleton(new ReadBoard(parts.Gates));
        services.AddSingleton(new JudgeReadiness(parts.Acts, parts.Gates));
        services.AddSingleton(new OpenTogether(parts.Gates));
        services.AddSingleton<RaiseDifficulty>();
        services.AddSingleton<AnswerDifficulty>();
        services.AddSingleton<ReadCleaning>();
        services.AddSingleton<SetCleaningTarget>();
    }

    private static void AddDoor(IServiceCollection services, string keyFolder)
    {
        services.AddRazorComponents();
        services.AddSingleton(new ChosenLanguage(OfficerSession.LanguageCookie));
        services.AddAntiforgery(options => options.Cookie.Name = OfficerSession.FormCookie);
        services
            .AddDataProtection()
            .SetApplicationName(OfficerSession.Cookie)
            .PersistKeysToFileSystem(new DirectoryInfo(keyFolder));
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(OfficerSession.Configure);
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
