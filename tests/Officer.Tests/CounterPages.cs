using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>The page of an application at the counter, in a real browser.</summary>
internal static class CounterPages
{
    extension(OfficerSite site)
    {
        /// <summary>
        /// Whether the page is accessible after what is given: each time a new application of a new person, for prints stay with whom they
        /// were taken of.
        /// </summary>
        public async Task AssertAccessibleAsync(Browser browser, string language, int width, Func<IPage, Task> give)
        {
            var address = await site.OpenedAsync();
            await AxeCheck.AssertAccessibleAsync(
                browser,
                $"{site.Address}/sign-in?lang={language}",
                new Look(width),
                async page =>
                {
                    await page.SignInAsync("tiepnhan");
                    await page.GotoAsync(address);
                    await give(page);
                }
            );
        }
    }
}
