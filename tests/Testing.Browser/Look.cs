using System.Globalization;
using Microsoft.Playwright;

namespace CanCuoc.Testing;

/// <summary>The screen and the settings with which a reader opens a page.</summary>
/// <param name="Width">Of the window, in CSS pixels; 320 is the narrowest that a page must fit (WCAG 2.2, 1.4.10).</param>
public sealed record Look(int Width = 1280, bool IsDark = false)
{
    public bool HasScript { get; init; } = true;

    /// <summary>Asks for more contrast.</summary>
    public bool HasMoreContrast { get; init; }

    /// <summary>Replaces the page's colours by its own.</summary>
    public bool HasForcedColors { get; init; }

    /// <summary>The page as it is printed.</summary>
    public bool IsPaper { get; init; }

    /// <summary>Lets a test bring a script into a page whose content security policy forbids all; not how a reader opens it.</summary>
    internal bool IgnoresPolicy { get; init; }

    internal BrowserNewContextOptions Options =>
        new()
        {
            ViewportSize = new ViewportSize { Width = Width, Height = 900 },
            ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
            Contrast = HasMoreContrast ? Contrast.More : Contrast.NoPreference,
            ForcedColors = HasForcedColors ? ForcedColors.Active : ForcedColors.None,
            JavaScriptEnabled = HasScript,
            BypassCSP = IgnoresPolicy,
            ReducedMotion = ReducedMotion.Reduce,
        };

    /// <summary>As part of a file name: <c>390-dark</c>.</summary>
    public override string ToString()
    {
        (bool Is, string Name)[] settings =
        [
            (IsDark, "-dark"),
            (HasMoreContrast, "-contrast"),
            (HasForcedColors, "-forced"),
            (IsPaper, "-paper"),
            (!HasScript, "-noscript"),
        ];
        var names = settings.Where(setting => setting.Is).Select(setting => setting.Name);
        return Width.ToString(CultureInfo.InvariantCulture) + string.Concat(names);
    }
}
