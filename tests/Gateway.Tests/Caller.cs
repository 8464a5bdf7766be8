using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CanCuoc.Exchange;

namespace CanCuoc.Gateway.Tests;

/// <summary>An agency's program at the door. A test spoils what it likes of the request before it goes.</summary>
internal sealed class Caller(string url, string agency, ECDsa key, TimeProvider clock) : IDisposable
{
    // A header that is not ASCII is sent all the same, as UTF-8, for the door to refuse.
    private readonly HttpClient http = new(
        new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }
    )
    {
        BaseAddress = new Uri(url),
    };

    public Task<Reply> AskAsync(JsonNode question, Action<HttpRequestMessage>? spoil = null) =>
        AskAsync(question.ToJsonString(), spoil);

    public Task<Reply> AskAsync(string body, Action<HttpRequestMessage>? spoil = null) =>
        AskAsync(new AgencyRequest(agency, clock.GetUtcNow(), Guid.NewGuid().ToString("N"), body), spoil);

    public async Task<Reply> AskAsync(AgencyRequest asked, Action<HttpRequestMessage>? spoil = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/verify")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(asked.Body))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
        request.Headers.Add("Agency", asked.Agency);
        var moment = asked.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("Agency-Time", moment);
        request.Headers.Add("Agency-Nonce", asked.Nonce);
        request.Headers.Add("Agency-Signature", Convert.ToBase64String(asked.Sign(key)));
        spoil?.Invoke(request);
        return await SendAsync(request);
    }

    public async Task<Reply> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request);
    }

    public void Dispose() => http.Dispose();

    private async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text, answer.Headers);
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, string? MediaType, string Text, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Code => (string?)Json["code"];

    public string? About => (string?)Json["about"];

    public string? Answer(string field) => (string?)Json["answers"]?[field];
}
