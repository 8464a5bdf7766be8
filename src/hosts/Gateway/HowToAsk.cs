using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CanCuoc.Gateway;

/// <summary>The page that tells an agency's programmer how to ask.</summary>
internal static class HowToAsk
{
    public static void MapTo(IEndpointRouteBuilder site)
    {
        site.MapGet("/", () => File("how-to-ask.html", "text/html; charset=utf-8")).ExcludeFromDescription();
        site.MapGet("/how-to-ask.css", () => File("how-to-ask.css", "text/css")).ExcludeFromDescription();
    }

    private static IResult File(string name, string type) =>
        Results.Stream(typeof(HowToAsk).Assembly.GetManifestResourceStream(name)!, type);
}
