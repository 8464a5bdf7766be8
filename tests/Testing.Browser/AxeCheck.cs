using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CanCuoc.Testing;

/// <summary>Holds a page against axe-core: WCAG 2.2 at level AA, and what axe calls best practice.</summary>
public static class AxeCheck
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>A browser that hangs must not hang the tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Opens the page and fails with every rule it breaks and the elements that break it.</summary>
    public static Task AssertAccessibleAsync(Browser browser, string address, Look look) =>
        AssertAccessibleAsync(browser, address, look, _ => Task.CompletedTask);

    /// <summary>The same for the page that <paramref name="arrive"/> leads to from the address: by signing in, by sending a form.</summary>
    public static async Task AssertAccessibleAsync(Browser browser, string address, Look look, Func<IPage, Task> arrive)
    {
        await using var visit = await browser.VisitAsync(address, look with { IgnoresPolicy = true });
        await arrive(visit.Page);
        await visit.AssertSoundAsync();
        var result = await visit.Page.RunAxe(Rules).WaitAsync(Patience);
        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(Describe)));
    }

    private static string Describe(AxeResultItem violation)
    {
        var places = violation.Nodes.Select(node =>
            $"  {node.Target}: {node.Html}\n    {node.Any.FirstOrDefault()?.Message}"
        );
        return $"{violation.Id} ({violation.Impact}): {violation.Help}\n{string.Join('\n', places)}";
    }
}
