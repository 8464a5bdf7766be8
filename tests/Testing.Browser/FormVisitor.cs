using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace CanCuoc.Testing;

/// <summary>Somebody before a host's pages without a browser: sends what forms send, and things no form sends; follows no redirection.</summary>
public sealed partial class FormVisitor(string address) : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";

    private readonly HttpClient client = new(
        new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
    )
    {
        BaseAddress = new Uri(address),
    };

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page as its reader reads it; it has to be there.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await TextOfAsync(answer);
    }

    /// <summary>Posts fields with the token of the form on the page at the same address.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        await PostFromAsync(path, path, fields);

    /// <summary>Posts fields with the token of the form on another page.</summary>
    public async Task<HttpResponseMessage> PostFromAsync(
        string page,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        return await PostBareAsync(path, [(TokenField, await TokenAsync(page)), .. fields]);
    }

    /// <summary>Posts fields without any token.</summary>
    public Task<HttpResponseMessage> PostBareAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return client.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <summary>Posts fields and files with the token of the form on the page at the same address.</summary>
    public async Task<HttpResponseMessage> PostFilesAsync(
        string path,
        IEnumerable<(string Name, byte[] Content)> files,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(await TokenAsync(path)), TokenField);
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), name, name);
        return await client.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    public static async Task<string> TextOfAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    /// <summary>Path and query that an answer leads to; null when it leads nowhere.</summary>
    public static string? WayOf(HttpResponseMessage answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true } way ? way.PathAndQuery : answer.Headers.Location?.ToString();

    public void Dispose() => client.Dispose();

    private async Task<string> TokenAsync(string page) => Token().Match(await ReadAsync(page)).Groups["token"].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
