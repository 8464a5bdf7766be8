using CanCuoc.Access;
using CanCuoc.OfficerDoor.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CanCuoc.OfficerDoor.Door;

/// <summary>Sits the officer down at every request anew: who lost the post or the password since is led out at the next step.</summary>
internal static class Desk
{
    /// <summary>A step of the pipeline, after who it is was proved.</summary>
    public static async Task SitAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(http);
            return;
        }
        var desks = http.RequestServices.GetRequiredService<Desks>();
        var key = OfficerSession.KeyOf(http.User);
        if ((await desks.SitAsync(key, http.RequestAborted)).IsRefused(out _, out var desk))
        {
            await http.SignOutAsync();
            http.Response.Redirect(Entry.EndedAddress);
            return;
        }
        http.Features.Set(desk);
        await next(http);
    }
}
