using System.Buffers;
using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>
/// Text of a file of unknown encoding, nothing lost: what is UTF-8 is read as such, and every other byte XX stands as the private
/// character U+F7XX, so that the bytes of a field can be had back and several encodings in one file do no harm to each other. Files that
/// hold these private characters themselves are not told apart; no name has them.
/// </summary>
public static class RawText
{
    private const char Raw = '\uF700';
    private const char FirstRaw = '\uF780';
    private const char LastRaw = '\uF7FF';

    private static readonly SearchValues<char> InAByte = SearchValues.Create([
        .. Enumerable.Range(0, 256).Select(code => (char)code),
        .. Enumerable.Range(Raw + 128, 128).Select(code => (char)code),
    ]);

    /// <summary>Reads files; a byte order mark is not needed.</summary>
    public static Encoding Encoding { get; } =
        Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new RawFallback());

    /// <summary>The bytes that the text was read from.</summary>
    public static byte[] BytesOf(string text)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> rune = stackalloc byte[4];
        foreach (var one in text.EnumerateRunes())
        {
            if (one.IsBmp && IsRaw((char)one.Value))
                bytes.Add((byte)(one.Value - Raw));
            else
                bytes.AddRange(rune[..one.EncodeToUtf8(rune)]);
        }
        return [.. bytes];
    }

    /// <summary>The text with every byte of an unknown encoding as the Latin letter that old programs showed for it.</summary>
    public static string Legible(string text) =>
        text.AsSpan().ContainsAnyInRange(FirstRaw, LastRaw) ? InBytes(text) : text;

    /// <summary>
    /// Whether a text has a letter that is in no one-byte encoding and no byte of an unknown one: then there is nothing to weigh. Most
    /// Vietnamese text has one.
    /// </summary>
    internal static bool IsWide(ReadOnlySpan<char> text) =>
        text.ContainsAnyExcept(InAByte) && !text.ContainsAnyInRange(FirstRaw, LastRaw);

    internal static bool IsRaw(char character) => character is >= FirstRaw and <= LastRaw;

    /// <summary>The text with every character as the byte it stands for in a one-byte encoding; null when one is more than a byte.</summary>
    internal static string? ByteView(string text) => text.AsSpan().ContainsAnyExcept(InAByte) ? null : InBytes(text);

    private static string InBytes(string text) =>
        string.Create(
            text.Length,
            text,
            static (view, text) =>
            {
                for (var at = 0; at < text.Length; at++)
                    view[at] = IsRaw(text[at]) ? (char)(text[at] - Raw) : text[at];
            }
        );

    private sealed class RawFallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private byte[] bytes = [];
            private int next;

            public override int Remaining => bytes.Length - next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                (bytes, next) = (bytesUnknown, 0);
                return bytes.Length > 0;
            }

            public override char GetNextChar() => next < bytes.Length ? (char)(Raw + bytes[next++]) : '\0';

            public override bool MovePrevious() => next > 0 && next-- > 0;

            public override void Reset() => (bytes, next) = ([], 0);
        }
    }
}
