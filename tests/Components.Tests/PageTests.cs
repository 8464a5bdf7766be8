using CanCuoc.Testing;

namespace CanCuoc.Components.Tests;

public sealed class PageTests(Browser browser, GalleryHost gallery)
{
    public static TheoryData<string, string, int, bool> Looks =>
        new MatrixTheoryData<string, string, int, bool>(
            ["enrolment", "comparison", "dashboard", "record", "tasks"],
            ["vi", "en"],
            [1280, 390],
            [false, true]
        );

    [Theory]
    [MemberData(nameof(Looks))]
    public Task Page_InEveryLook_IsAccessible(string page, string language, int width, bool isDark) =>
        AxeCheck.AssertAccessibleAsync(browser, $"{gallery.Address}/{page}?lang={language}", new Look(width, isDark));
}
