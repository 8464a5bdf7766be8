using System.Globalization;
using System.Text.Json.Serialization;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.Gateway;

/// <summary>A refusal as RFC 9457 tells it, in both languages at once.</summary>
/// <param name="About">The header or field it is about, when it is about one.</param>
internal sealed record Problem(
    string Type,
    string Title,
    string TitleEn,
    int Status,
    string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? About,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Article
)
{
    public const string MediaType = "application/problem+json";

    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(5);

    public static Problem Of(Refusal refusal, int? status = null) =>
        new(
            $"urn:cancuoc:refusal:{refusal.Code}",
            refusal.Text.Vietnamese,
            refusal.Text.English,
            status ?? RefusalStatus.Of(refusal),
            refusal.Code,
            refusal.About,
            refusal.Article
        );

    /// <summary>Answers with the refusal, under its own status unless another is given.</summary>
    public static Task WriteAsync(HttpContext http, Refusal refusal, int? status = null)
    {
        var problem = Of(refusal, status);
        var (response, headers) = (http.Response, http.Response.Headers);
        response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status401Unauthorized)
            headers.WWWAuthenticate = "Agency-Signature";
        if (problem.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            headers.RetryAfter = ComeBackAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return response.WriteAsJsonAsync(problem, WireJson.Options, MediaType, CancellationToken.None);
    }
}
