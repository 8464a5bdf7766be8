using Microsoft.Playwright;
using Xunit;

namespace CanCuoc.Testing;

/// <summary>
/// A real Chromium for the page tests of a project, as its assembly fixture: Debian's, or the one that CANCUOC_TEST_CHROMIUM names.
/// Where there is none the test is skipped, but never under CI=true: there it fails.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Missing = "No Chromium: apt-get install chromium, or set CANCUOC_TEST_CHROMIUM to its path.";

    private static readonly string[] UsualPlaces =
    [
        Environment.GetEnvironmentVariable("CANCUOC_TEST_CHROMIUM") ?? "",
        "/usr/bin/chromium",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        if (UsualPlaces.FirstOrDefault(File.Exists) is not { } program)
            return;
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program });
    }

    /// <summary>Opens a page as a reader would, and fails if anything it is made of is broken; see <see cref="Visit"/>.</summary>
    public async Task<Visit> VisitAsync(string address, Look look)
    {
        if (chromium is null && Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException(Missing);
        Assert.SkipWhen(chromium is null, Missing);
        return await Visit.OpenAsync(chromium!, address, look);
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}
