using CanCuoc.Biometrics;
using CanCuoc.Matching.Slaps;
using CanCuoc.OfficerDoor.Enrol;
using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>Slaps at the counter, in a real browser: each finger is shown with its quality, and whether it is the one that was rolled.</summary>
public sealed class SlapTests(Browser browser, SlapTests.Sites sites) : IClassFixture<SlapTests.Sites>
{
    private static readonly string LittleFinger = StepForm.AbsentField(BodyPart.RightLittle);

    public static TheoryData<string, int> Looks => new MatrixTheoryData<string, int>(["vi", "en"], [1280, 390]);

    [Theory, MemberData(nameof(Looks))]
    public Task Slap_ThatAgrees_IsShownFingerByFingerAndIsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await GiveAsync(page, [.. Hands.Prints, (nameof(Slap.RightFour), Hands.Right)]);
                (await page.Locator(".slap-finger").CountAsync()).ShouldBe(3);
                (await page.Locator(".slap-finger .tag-good").CountAsync()).ShouldBe(3);
                (await page.InputValueAsync($"#{LittleFinger}")).ShouldBe(nameof(Absence.Bandaged));
                var picture = page.Locator(".slap-finger img").First;
                (await picture.EvaluateAsync<int>("image => image.naturalHeight")).ShouldBeGreaterThan(199);
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Slap_OfExchangedFingers_IsRefusedWithTheFingerNamedAndIsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                var (index, middle, ring) = (Hands.Prints[0], Hands.Prints[1], Hands.Prints[2]);
                (string, byte[])[] prints = [(index.Part, middle.Content), (middle.Part, index.Content), ring];
                await GiveAsync(page, [.. prints, (nameof(Slap.RightFour), Hands.Right)]);
                await page.Locator(".govuk-error-summary").WaitForAsync();
                (await page.Locator(".slap-finger .tag-bad").CountAsync()).ShouldBe(2);
                var said = await page.Locator("#RightFour-error").InnerTextAsync();
                var sentence = CheckedSlap.FingersExchanged.Text;
                said.ShouldContain(language == "vi" ? sentence.Vietnamese : sentence.English);
            }
        );

    [Theory, InlineData("vi", 390), InlineData("en", 1280)]
    public Task Slap_OfTheOtherHand_IsRefusedAndIsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await GiveAsync(page, [(nameof(Slap.RightFour), Hands.Left)], bandaged: null);
                var said = await page.Locator("#RightFour-error").InnerTextAsync();
                var sentence = SlapCutting.OtherHand.Text;
                said.ShouldContain(language == "vi" ? sentence.Vietnamese : sentence.English);
            }
        );

    private Task CheckAsync(string language, int width, Func<IPage, Task> give) =>
        sites.Site.AssertAccessibleAsync(browser, language, width, give);

    private static async Task GiveAsync(
        IPage page,
        IReadOnlyList<(string Field, byte[] Content)> files,
        Absence? bandaged = Absence.Bandaged
    )
    {
        foreach (var (field, content) in files)
            await page.SetInputFilesAsync(
                $"input[name={field}]",
                new FilePayload
                {
                    Name = $"{field}.png",
                    MimeType = "image/png",
                    Buffer = content,
                }
            );
        if (bandaged is { } why)
        {
            await page.ClickAsync(".absent-fingers summary");
            await page.SelectOptionAsync($"#{LittleFinger}", $"{why}");
        }
        await page.SendAsync("main button[value=AttachCapture]");
    }

    /// <summary>A counter where prints are read as they are.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await OfficerSite.OpenAsync(algorithms: Hands.Algorithms);

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
