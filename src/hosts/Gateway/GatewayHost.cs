using CanCuoc.Gateway.Asking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CanCuoc.Gateway;

/// <summary>The agencies' door: an agency asks over HTTP whether what it believes of a person is so.</summary>
public static class GatewayHost
{
    /// <summary>Builds the door's own server; its owner starts and disposes it.</summary>
    /// <param name="url">Where it listens: <c>http://127.0.0.1:8082</c>; port 0 takes a free one.</param>
    public static WebApplication Build(GatewayParts parts, string url)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseUrls(url).ConfigureKestrel(Limit);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        AddServices(builder.Services, parts);

        var site = builder.Build();
        site.Use(AnswerHeaders.AddAsync);
        site.Use(Failures.AnswerAsync);
        site.UseStatusCodePages(context => NoSuchAddress.AnswerAsync(context.HttpContext));
        site.UseRequestTimeouts();
        HowToAsk.MapTo(site);
        site.MapOpenApi(GatewayDocument.Address);
        site.MapGet(RegistryStatus.Address, RegistryStatus.ReadAsync)
            .WithName("status")
            .WithSummary("Hệ thống đã vận hành chưa / Whether the registry is open");
        site.MapPost(Ask.Address, (Ask ask, HttpContext http) => ask.AnswerAsync(http))
            .WithName("verify")
            .WithSummary("Thông tin có khớp không / Whether claims match")
            .Accepts<Question>("application/json")
            .Produces<Answer>();
        return site;
    }

    private static void Limit(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        // A question with every field at its longest, every letter escaped, is 8 KiB.
        server.Limits.MaxRequestBodySize = 16 * 1024;
        server.Limits.MaxRequestHeadersTotalSize = 8 * 1024;
        server.Limits.MaxConcurrentConnections = 1000;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    private static void AddServices(IServiceCollection services, GatewayParts parts)
    {
        services.AddSingleton(parts);
        services.AddSingleton<Ask>();
        services.AddSingleton<Allowance>();
        services.ConfigureHttpJsonOptions(json => WireJson.Configure(json.SerializerOptions));
        services.AddOpenApi(GatewayDocument.Configure);
        services.AddRequestTimeouts(timeouts =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = parts.Patience,
                TimeoutStatusCode = RefusalStatus.Of(Failures.TooSlow),
                WriteTimeoutResponse = http => Problem.WriteAsync(http, Failures.TooSlow),
            }
        );
    }
}
