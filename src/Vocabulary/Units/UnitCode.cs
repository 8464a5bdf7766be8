using System.Globalization;
using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>Unit codes as numbers that keep their length, so that 01, 001 and 00001 differ and sort by level.</summary>
internal static class UnitCode
{
    private const int PerLength = 1_000_000;
    private const int MaxLength = 5;

    /// <summary>-1 for what is no code.</summary>
    public static int Number(ReadOnlySpan<char> code) =>
        code.Length <= MaxLength && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? (code.Length * PerLength) + digits
            : -1;

    public static int Number(ReadOnlySpan<byte> utf8)
    {
        Span<char> code = stackalloc char[MaxLength];
        return Encoding.UTF8.TryGetChars(utf8, code, out var length) ? Number(code[..length]) : -1;
    }
}
