using System.Net;
using System.Text.RegularExpressions;

namespace CanCuoc.Bench;

/// <summary>An officer at a counter before a running server of the demonstration: finds somebody by number and opens the record.</summary>
internal sealed partial class Counter : IDisposable
{
    private const string SignIn = "/sign-in";
    private const string Search = "/persons";
    private const string Account = "cutru";
    private const string Secret = "can-cuoc-mau";

    private readonly HttpClient client;
    private string token = "";

    private Counter(Uri server) =>
        client = new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = server };

    public static async Task<Counter> OpenAsync(Uri server)
    {
        var counter = new Counter(server);
        await counter.ReadTokenAsync(SignIn);
        await counter.PostAsync(SignIn, ("_handler", "sign-in"), ("SignInName", Account), ("Secret", Secret));
        await counter.ReadTokenAsync(Search);
        return counter;
    }

    /// <summary>The page of a search by number; gives the way to the record.</summary>
    public async Task<string> FindAsync(long number)
    {
        var page = await PostAsync(
            Search,
            ("_handler", "search"),
            ("number", $"{number:D12}"),
            ("purpose", "residence"),
            ("ground", "Luật 68/2020/QH14, Điều 21"),
            ("reference", "")
        );
        var way = RecordLink().Match(page);
        return way.Success
            ? WebUtility.HtmlDecode(way.Groups["way"].Value)
            : throw new InvalidOperationException($"The page of {number:D12} leads to nobody:\n{page}");
    }

    /// <summary>A page as it is opened by its address.</summary>
    public async Task<string> OpenAsync(string way)
    {
        using var answer = await client.GetAsync(new Uri(way, UriKind.Relative));
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public void Dispose() => client.Dispose();

    private async Task ReadTokenAsync(string way) =>
        token = WebUtility.HtmlDecode(Token().Match(await OpenAsync(way)).Groups["token"].Value);

    private async Task<string> PostAsync(string way, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields
                .Append(("__RequestVerificationToken", token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        using var answer = await client.PostAsync(new Uri(way, UriKind.Relative), form);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(?<way>/person\\?ticket=[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex RecordLink();
}
