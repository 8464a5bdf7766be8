using Microsoft.Playwright;

namespace CanCuoc.Testing;

/// <summary>Goes on from a page, and is on the next one when it returns: whoever goes on before would leave it half-way.</summary>
public static class Sending
{
    // The browser drops keys until a page was painted for the first time.
    private const string Painted = "() => performance.getEntriesByName('first-contentful-paint').length > 0";

    private const string Loaded = "() => document.readyState === 'complete'";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    extension(IPage page)
    {
        /// <summary>Sends the form of a page by its button.</summary>
        public Task SendAsync(string button = "main button") => page.GoOnAsync(() => page.ClickAsync(button));

        /// <summary>From now on the browser takes keys.</summary>
        public Task PaintedAsync() => page.UntilAsync(Painted);

        /// <summary>Sends the form or follows the link that the keyboard stands on.</summary>
        public async Task EnterAsync()
        {
            await page.PaintedAsync();
            await page.GoOnAsync(() => page.Keyboard.PressAsync("Enter"));
        }

        // Listens from before the step: a page that came sooner than the waiting for it would be waited for in vain.
        private async Task GoOnAsync(Func<Task> step)
        {
            var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            void Arrive(object? sender, IFrame frame)
            {
                if (frame == page.MainFrame)
                    arrived.TrySetResult();
            }
            page.FrameNavigated += Arrive;
            try
            {
                await step();
                await arrived.Task.WaitAsync(Patience);
            }
            finally
            {
                page.FrameNavigated -= Arrive;
            }
            // Asked of the page itself: WaitForLoadStateAsync misses a load event that falls between its look and its listening.
            await page.UntilAsync(Loaded);
        }

        // WaitForFunctionAsync asks again by a timer of the page, which does not run where scripts are off.
        private async Task UntilAsync(string condition)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (!await page.EvaluateAsync<bool>(condition))
                await Task.Delay(Pause, patience.Token);
        }
    }
}
