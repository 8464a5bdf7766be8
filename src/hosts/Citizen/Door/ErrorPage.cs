using CanCuoc.CitizenDoor.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.CitizenDoor.Door;

/// <summary>Puts <see cref="Unavailable"/> in place of every answer that would be an error without words.</summary>
internal static class ErrorPage
{
    public static void AddTo(WebApplication site)
    {
        site.UseExceptionHandler(Unavailable.Address, createScopeForErrors: true);
        site.UseStatusCodePagesWithReExecute(Unavailable.Address);
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
