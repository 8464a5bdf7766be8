using CanCuoc.Access;
using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>What an officer does in the browser on every page.</summary>
internal static class AtTheDesk
{
    private const int MostKeys = 60;

    extension(IPage page)
    {
        /// <summary>Signs in at the door, as one of the demonstration's officers.</summary>
        public async Task SignInAsync(string name)
        {
            await page.FillAsync("input[name=SignInName]", name);
            await page.FillAsync("input[name=Secret]", DemonstrationOfficers.KnownPassword);
            await page.SendAsync();
        }

        /// <summary>Goes on with the keyboard to what has a name or reads so.</summary>
        public async Task TabToAsync(string wanted)
        {
            await page.PaintedAsync();
            for (var press = 0; press < MostKeys; press++)
            {
                if (
                    await page.EvaluateAsync<string>(
                        "document.activeElement.name || document.activeElement.textContent.trim()"
                    ) == wanted
                )
                    return;
                await page.Keyboard.PressAsync("Tab");
            }
            Assert.Fail($"No key leads to {wanted}.");
        }
    }
}
