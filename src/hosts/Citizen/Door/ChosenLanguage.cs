using CanCuoc.Components;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.CitizenDoor.Door;

/// <summary>The language of the pages: the one that <c>?lang=vi</c> or <c>en</c> asks for, kept in a cookie for the next; else Vietnamese.</summary>
internal static class ChosenLanguage
{
    public const string Field = "lang";

    private const string Cookie = "CanCuoc.Citizen.Language";

    public static Language Of(HttpContext http) =>
        LanguageTag.Of(http.Items[Field] as string ?? http.Request.Cookies[Cookie]);

    public static Task KeepAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Query[Field].ToString() is ("vi" or "en") and var tag)
        {
            http.Items[Field] = tag; // the error page comes without the query
            http.Response.Cookies.Append(Cookie, tag, Kept);
        }
        return next(http);
    }

    private static CookieOptions Kept =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
        };
}
