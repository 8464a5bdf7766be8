using Microsoft.AspNetCore.Http;

namespace CanCuoc.Gateway;

/// <summary>What every answer tells whoever carries it: keep nothing, run nothing, show it in nobody's frame.</summary>
internal static class AnswerHeaders
{
    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(http);
    }
}
