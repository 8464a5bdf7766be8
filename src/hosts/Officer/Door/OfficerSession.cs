using System.Globalization;
using System.Security.Claims;
using CanCuoc.Access;
using CanCuoc.OfficerDoor.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CanCuoc.OfficerDoor.Door;

/// <summary>An officer's stay: a protected cookie that says who sits at which post, worth nothing after 15 idle minutes.</summary>
internal static class OfficerSession
{
    // Browsers keep cookies by host, not by port: these names are nobody else's on this machine.
    public const string Cookie = "CanCuoc.Officer";
    public const string FormCookie = "CanCuoc.Officer.Form";
    public const string LanguageCookie = "CanCuoc.Officer.Language";

    public const string SignOutAddress = "/sign-out";

    public const int IdleMinutes = 15;

    private const string PasswordVersion = "password";
    private const string Post = "post";

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

    /// <summary>Begins the stay at one post.</summary>
    public static Task BeginAsync(HttpContext http, DeskKey desk)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, desk.Officer.Value.ToString(CultureInfo.InvariantCulture)),
            new(Post, desk.Post.Text),
            new(PasswordVersion, desk.PasswordVersion.ToString(CultureInfo.InvariantCulture)),
        ];
        return http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, Cookie)));
    }

    /// <summary>Ends the stay. The form is taken only to be proved one of our own.</summary>
    public static async Task<IResult> EndAsync(HttpContext http, [FromForm] IFormCollection form)
    {
        await http.SignOutAsync();
        return Results.Redirect(Entry.Address);
    }

    public static DeskKey KeyOf(ClaimsPrincipal officer) =>
        new(
            new OfficerId(long.Parse(officer.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture)),
            PostCode.Parse(officer.FindFirstValue(Post)!, null),
            int.Parse(officer.FindFirstValue(PasswordVersion)!, CultureInfo.InvariantCulture)
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
        context.Response.Redirect(wasHere ? Entry.EndedAddress : Entry.Address);
        return Task.CompletedTask;
    }
}
