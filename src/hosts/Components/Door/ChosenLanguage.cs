using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.Components.Door;

/// <summary>The language of a host's pages: the one that <c>?lang=vi</c> or <c>en</c> asks for, kept in a cookie for the next; else Vietnamese.</summary>
/// <param name="cookie">The host's own name: browsers keep cookies by machine, not by port.</param>
public sealed class ChosenLanguage(string cookie)
{
    /// <summary>The name of the query's field.</summary>
    public const string Field = "lang";

    /// <summary>The language of one request.</summary>
    public Language Of(HttpContext http) => LanguageTag.Of(http.Items[Field] as string ?? http.Request.Cookies[cookie]);

    /// <summary>A step of the pipeline, before any page.</summary>
    public Task KeepAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Query[Field].ToString() is ("vi" or "en") and var tag)
        {
            http.Items[Field] = tag; // the error page comes without the query
            http.Response.Cookies.Append(cookie, tag, Kept);
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
