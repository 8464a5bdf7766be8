using System.Globalization;
using System.Security.Claims;
using CanCuoc.Access;
using CanCuoc.CitizenDoor.Pages;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CanCuoc.CitizenDoor.Door;

/// <summary>A citizen's stay after signing in: a protected cookie that says who it is, worth nothing after 15 idle minutes.</summary>
internal static class CitizenSession
{
    // Browsers keep cookies by host, not by port: these names are nobody else's on this machine.
    public const string Cookie = "CanCuoc.Citizen";
    public const string FormCookie = "CanCuoc.Citizen.Form";
    public const string LanguageCookie = "CanCuoc.Citizen.Language";

    public const string SignOutAddress = "/sign-out";

    public const int IdleMinutes = 15;

    /// <summary>Why a citizen's own looks are made.</summary>
    public static readonly Reason OwnRequest = new(Purpose.OwnRequest, "Luật 26/2023/QH15, Điều 5");

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Cookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(IdleMinutes);
        options.Events.OnCheckSlidingExpiration = RenewAtEveryStep;
        options.Events.OnRedirectToLogin = LeadToTheDoor;
    }

    public static Task BeginAsync(HttpContext http, EnteredCitizen citizen)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, citizen.Person.Value.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, citizen.Name.ScreenForm),
        ];
        return http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, Cookie)));
    }

    /// <summary>Ends the session. The form is taken only to be proved one of our own.</summary>
    public static async Task<IResult> EndAsync(HttpContext http, [FromForm] IFormCollection form)
    {
        await http.SignOutAsync();
        return Results.Redirect(Welcome.Address);
    }

    /// <summary>The authority of a signed-in citizen: his own record, and whose that is.</summary>
    public static Authority AuthorityOf(ClaimsPrincipal citizen) =>
        Citizen.AuthorityOf(
            new PersonId(long.Parse(citizen.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture))
        );

    // By itself the cookie is renewed only in its second half, and would end after 8 idle minutes.
    private static Task RenewAtEveryStep(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = true;
        return Task.CompletedTask;
    }

    // Whoever still has the cookie was here before, and is told why the page is gone.
    private static Task LeadToTheDoor(RedirectContext<CookieAuthenticationOptions> context)
    {
        var wasHere = context.Request.Cookies.ContainsKey(Cookie);
        context.Response.Redirect(wasHere ? Welcome.EndedAddress : Welcome.Address);
        return Task.CompletedTask;
    }
}
