using CanCuoc.Biometrics;
using CanCuoc.Enrolment;
using CanCuoc.Faces;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>The rules of portraits at the counter: what is wrong is shown, and a grave fault asks for a reason.</summary>
public sealed class PortraitTests(Browser browser, PortraitTests.Sites sites) : IClassFixture<PortraitTests.Sites>
{
    private const string Reason = "Mất điện, không có đèn.";

    public static TheoryData<string, int> Looks => new MatrixTheoryData<string, int>(["vi", "en"], [1280, 390]);

    [Theory, MemberData(nameof(Looks))]
    public Task Portrait_ThatBreaksAGraveRule_IsShownAndAsksForAReason(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await GiveAsync(page, Drawn(light: 0.28));
                await page.Locator(".govuk-error-summary").WaitForAsync();
                (await page.Locator(".judged-fault .tag-bad").CountAsync()).ShouldBe(2);
                (await page.Locator(".judged-fault .tag-attention").CountAsync()).ShouldBeGreaterThan(0);
                var drawing = page.Locator(".judged-picture img").Nth(1);
                (await drawing.EvaluateAsync<int>("image => image.naturalWidth")).ShouldBeGreaterThan(0);
                (await page.Locator(".panel").InnerTextAsync()).ShouldContain("0 / 11");
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Portrait_WithAReason_IsKeptAndTheReasonStandsInTheApplication(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await GiveAsync(page, Drawn(light: 0.28));
                await page.FillAsync($"#{AttachCapture.PortraitReason}", Reason);
                await GiveAsync(page, Drawn(light: 0.28));
                (await page.Locator(".govuk-error-summary").CountAsync()).ShouldBe(0);
                var panel = await page.Locator(".panel").InnerTextAsync();
                panel.ShouldContain("1 / 11");
                panel.ShouldContain(Reason);
            }
        );

    private Task CheckAsync(string language, int width, Func<IPage, Task> give) =>
        sites.Site.AssertAccessibleAsync(browser, language, width, give);

    private static async Task GiveAsync(IPage page, byte[] portrait)
    {
        await page.SetInputFilesAsync(
            "input[name=Face]",
            new FilePayload
            {
                Name = "chan-dung.jpg",
                MimeType = "image/jpeg",
                Buffer = portrait,
            }
        );
        await page.SendAsync("main button[value=AttachCapture]");
    }

    private static byte[] Drawn(double light)
    {
        var drawn = InventedFace.Of(5).Portrait(1, PortraitConditions.ForCard);
        var pixels = drawn.Pixels.ToArray().Select(value => (byte)(value * light));
        return JpegFile
            .Within(CaptureImage.LargestPortrait, new ColourImage(drawn.Width, drawn.Height, [.. pixels]))
            .Value;
    }

    /// <summary>A counter where portraits are read as they are.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        private readonly FaceReader reader = FaceReader.Open().Value;

        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Site = await OfficerSite.OpenAsync(
                algorithms: new([DrawnFaces.Algorithm(reader), .. AnyPicture.Algorithms.Of(BodyKind.Finger)])
            );

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            reader.Dispose();
        }
    }
}
