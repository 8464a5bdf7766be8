using System.Globalization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>A field of a file, as two of them are compared.</summary>
/// <param name="Name">Unique in its file.</param>
/// <param name="Text">For people.</param>
internal sealed record LdsField(string Name, Wording Label, string Text)
{
    /// <summary>A hash, a time or a short key in hexadecimal has no more.</summary>
    private const int LongestShown = 64;

    /// <summary>What is compared where the text does not tell all.</summary>
    private ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Bytes, shown as far as they are short.</summary>
    public static LdsField OfBytes(string name, Wording label, ReadOnlyMemory<byte> bytes) =>
        bytes.Length > LongestShown ? OfPicture(name, label, bytes) : new(name, label, Convert.ToHexString(bytes.Span));

    /// <summary>Somebody's picture or print, of which only the length is ever shown.</summary>
    public static LdsField OfPicture(string name, Wording label, ReadOnlyMemory<byte> file) =>
        new(name, label, string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes")) { Content = file };

    public static LdsField OfDay(string name, Wording label, DateOnly day) =>
        new(name, label, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static LdsField OfNumber(string name, Wording label, int number) =>
        new(name, label, number.ToString(CultureInfo.InvariantCulture));

    public bool HoldsSameAs(LdsField other) => Text == other.Text && Content.Span.SequenceEqual(other.Content.Span);
}
