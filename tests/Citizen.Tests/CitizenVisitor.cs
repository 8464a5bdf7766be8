using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.CitizenDoor.Tests;

/// <summary>Somebody before the pages without a browser: sends what forms send, and things no form sends; follows no redirection.</summary>
internal sealed partial class CitizenVisitor(string address) : IDisposable
{
    private readonly HttpClient client = new(
        new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
    )
    {
        BaseAddress = new Uri(address),
    };

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Posts fields with the token of the form on a page.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string path,
        string tokenFrom,
        params (string Name, string Value)[] fields
    )
    {
        var token = Token().Match(await ReadAsync(tokenFrom)).Groups["token"].Value;
        return await PostBareAsync(path, [("__RequestVerificationToken", token), .. fields]);
    }

    public async Task<HttpResponseMessage> PostBareAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await client.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    public Task<HttpResponseMessage> EnterAsync(PersonRecord person) =>
        EnterAsync(person.Number!.Value, person.Details.BirthDate);

    public Task<HttpResponseMessage> EnterAsync(PersonalNumber number, PartialDate birth) =>
        PostAsync("/", "/", [.. Fields(number, birth)]);

    /// <summary>Enters and gives what the page then says; an answer that lets in says nothing.</summary>
    public async Task<string> TryAsync(PersonalNumber number, PartialDate birth)
    {
        using var answer = await EnterAsync(number, birth);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => client.Dispose();

    private static IEnumerable<(string, string)> Fields(PersonalNumber number, PartialDate birth) =>
        [
            ("_handler", "enter"),
            ("Number", $"{number}"),
            ("Birth.Day", Text(birth.Day)),
            ("Birth.Month", Text(birth.Month)),
            ("Birth.Year", Text(birth.Year)),
        ];

    private static string Text(int? part) => part?.ToString(CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
