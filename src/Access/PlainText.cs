using System.Text;

namespace CanCuoc.Access;

/// <summary>Text that can be kept: no control characters, no halves of characters.</summary>
internal static class PlainText
{
    public static bool IsPlain(string text) =>
        !text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
}
