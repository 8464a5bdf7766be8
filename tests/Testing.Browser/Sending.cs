using Microsoft.Playwright;

namespace CanCuoc.Testing;

/// <summary>Sends the form of a page, and is on the next page when it returns: whoever goes on before would leave it half-way.</summary>
public static class Sending
{
    extension(IPage page)
    {
        public async Task SendAsync(string button = "main button")
        {
            await page.RunAndWaitForResponseAsync(
                () => page.ClickAsync(button),
                answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400
            );
            await page.WaitForLoadStateAsync(LoadState.Load);
        }
    }
}
