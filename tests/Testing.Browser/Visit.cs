using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace CanCuoc.Testing;

/// <summary>
/// A page open in the browser. Opening it has already shown that every answer was below 400, no stylesheet, script, font or picture came
/// empty, and the browser complained of nothing, such as a style that the content security policy forbids.
/// With CANCUOC_SCREENSHOTS set to a folder, a picture of the whole page is left there.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("CANCUOC_SCREENSHOTS");

    // A sealed ticket in an address is longer than a file name may be.
    private const int LongestName = 80;

    // An answer to a page that was left may never end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IBrowserContext context;
    private readonly Look look;
    private readonly List<IResponse> answers = [];
    private readonly List<string> complaints = [];

    private Visit(IBrowserContext context, IPage page, Look look)
    {
        this.context = context;
        this.look = look;
        Page = page;
        page.Request += (_, request) => LeaveThePageBefore(request);
        page.Response += (_, answer) => answers.Add(answer);
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
    }

    public IPage Page { get; }

    internal static async Task<Visit> OpenAsync(IBrowser browser, string address, Look look)
    {
        var reader = await browser.NewContextAsync(look.Options);
        var visit = new Visit(reader, await reader.NewPageAsync(), look);
        if (look.IsPaper)
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.GotoAsync(address);
        await visit.AssertSoundAsync();
        return visit;
    }

    /// <summary>What opening asserts, to be asserted again after going on from the page.</summary>
    public async Task AssertSoundAsync()
    {
        await KeepPictureAsync();
        await Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        string[] broken =
        [
            .. answers.Where(answer => answer.Status >= 400).Select(answer => $"{answer.Status} {answer.Url}"),
        ];
        var empty = new List<string>();
        foreach (var answer in answers.ToArray().Where(answer => answer.Status == 200))
        {
            if (await LengthAsync(answer) == 0)
                empty.Add($"empty {answer.Url}");
        }
        answers.Clear(); // once the page goes on, their bodies cannot be read again
        string[] found = [.. broken, .. empty, .. complaints];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    // The body of a page that was left on the way cannot be read any more: null.
    private static async Task<int?> LengthAsync(IResponse answer)
    {
        try
        {
            return (await answer.BodyAsync().WaitAsync(Patience)).Length;
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            return null;
        }
    }

    // The browser no longer keeps the bodies of a page passed on the way; what failed on it is still told.
    private void LeaveThePageBefore(IRequest request)
    {
        if (request.IsNavigationRequest)
            answers.RemoveAll(answer => answer.Status < 400);
    }

    private async Task KeepPictureAsync()
    {
        if (Screenshots is null)
            return;
        var page = new Uri(Page.Url);
        var name = page.PathAndQuery.Trim('/').Replace('/', '-').Replace('?', '-').Replace('=', '-');
        var file = Path.Combine(
            Screenshots,
            string.Create(CultureInfo.InvariantCulture, $"{name[..Math.Min(name.Length, LongestName)]}-{look}.png")
        );
        await Page.ScreenshotAsync(new() { Path = file, FullPage = true });
    }
}
