using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Personalisation;

/// <summary>By which a chip maker tells its chips apart: 4 to 20 capital letters and digits. It says nothing of a holder.</summary>
public sealed record ChipSerial
{
    public static readonly Refusal Malformed = new(
        "CHI-99",
        "Số hiệu chip gồm 4 đến 20 chữ in hoa không dấu và chữ số.",
        "A chip's serial number is 4 to 20 capital letters and digits."
    );

    private const int Shortest = 4;
    private const int Longest = 20;

    private readonly string text;

    private ChipSerial(string text) => this.text = text;

    public static Outcome<ChipSerial> Read(string text) =>
        text.Length is >= Shortest and <= Longest
        && text.All(mark => char.IsAsciiDigit(mark) || char.IsAsciiLetterUpper(mark))
            ? new ChipSerial(text)
            : Malformed;

    /// <summary>What <see cref="Encode"/> wrote.</summary>
    public static Outcome<ChipSerial> Parse(ReadOnlySpan<byte> bytes) => Read(Encoding.Latin1.GetString(bytes));

    /// <summary>In ASCII.</summary>
    public byte[] Encode() => Encoding.ASCII.GetBytes(text);

    public override string ToString() => text;
}
