using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CanCuoc.Exchange;

namespace CanCuoc.Program;

/// <summary>A bank that does not exist, asking the gateway as any agency's program does.</summary>
internal sealed class SpecimenBank(Uri gateway, string code, ECDsa key) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = gateway };

    /// <summary>Asks whether the claims about a person match; the answers by field.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AskAsync(
        string number,
        IReadOnlyDictionary<string, string> claims,
        CancellationToken cancellation
    )
    {
        var body = new JsonObject
        {
            ["number"] = number,
            ["claims"] = new JsonObject(claims.Select(row => KeyValuePair.Create(row.Key, (JsonNode?)row.Value))),
            ["purpose"] = "verification",
            ["ground"] = "Thông tư 46/2022/TT-BCA",
            ["reference"] = "MAU-0001",
        }.ToJsonString();
        using var request = Sign(body);
        using var response = await http.SendAsync(request, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!["answers"]!
            .AsObject()
            .ToDictionary(row => row.Key, row => row.Value!.GetValue<string>(), StringComparer.Ordinal);
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Sign(string body)
    {
        var question = new AgencyRequest(code, DateTimeOffset.UtcNow, Guid.NewGuid().ToString("N"), body);
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/verify")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        var milliseconds = question.At.ToUnixTimeMilliseconds();
        request.Headers.Add("Agency", code);
        request.Headers.Add("Agency-Time", milliseconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Agency-Nonce", question.Nonce);
        request.Headers.Add("Agency-Signature", Convert.ToBase64String(question.Sign(key)));
        return request;
    }
}
