using Microsoft.AspNetCore.Http;

namespace CanCuoc.Components.Door;

/// <summary>What every answer tells the browser: run nothing (but for the page that asks for it), show nothing of others, be shown in nobody's frame, keep no page.</summary>
public static class PageHeaders
{
    // data: is the portrait on a page: it has no address that anybody could ask for.
    private const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string WithOwnScripts = Policy + "; script-src 'self'";

    /// <summary>Lets the page that is being made run the script files of its own host; it works without them too.</summary>
    public static void AllowOwnScripts(HttpContext http) =>
        http.Response.Headers.ContentSecurityPolicy = WithOwnScripts;

    /// <summary>A step of the pipeline, before anything answers.</summary>
    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        // The back button must not show the last reader's page. Stylesheets and fonts are nobody's.
        if (!http.Request.Path.StartsWithSegments("/_content", StringComparison.Ordinal))
            headers.CacheControl = "no-cache, no-store";
        return next(http);
    }
}
