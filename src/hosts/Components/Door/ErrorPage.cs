using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.Components.Door;

/// <summary>Puts a page of the host in place of every answer that would be an error without words.</summary>
public static class ErrorPage
{
    /// <summary>First in the pipeline.</summary>
    /// <param name="address">Of the page, which needs no sign-in.</param>
    public static void AddTo(WebApplication site, string address)
    {
        site.UseExceptionHandler(address, createScopeForErrors: true);
        site.UseStatusCodePagesWithReExecute(address);
        site.Use(AnswerAsync);
    }

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        // A form that was refused would be posted to the error page too, and refused again.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        await next(http);
        // Blazor announces HTML before it refuses a form; only an answer that announces nothing gets the page.
        if (http.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest })
            http.Response.ContentType = null;
    }
}
