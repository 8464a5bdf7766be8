using System.Globalization;

namespace CanCuoc.Chip.Tests.Fuzzing;

/// <summary>
/// Whatever bytes come, each parser ends with an answer, in memory that grows with its input only. CANCUOC_MUTATIONS says how many changed
/// inputs it is given in all; 40,000 by default, a million and more in <c>just check-all</c>.
/// </summary>
public sealed class MutatedInputTests
{
    private const int Nested = 10_000;

    private static readonly int Mutations = int.Parse(
        Environment.GetEnvironmentVariable("CANCUOC_MUTATIONS") ?? "40000",
        CultureInfo.InvariantCulture
    );

    public static TheoryData<string> Names => [.. Parsers.All.Select(parser => parser.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Parse_OfTheSample_IsTaken(string name) =>
        Parsers.Named(name).Ask(Parsers.Named(name).Sample).ShouldBeTrue();

    [Theory, MemberData(nameof(Names))]
    public void Parse_OfChangedInput_AlwaysAnswers(string name)
    {
        var parser = Parsers.Named(name);
        Parallel.For(0, 1 + (Mutations / Parsers.All.Count), number => parser.Ask(Mutation.Of(parser.Sample, number)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Parse_OfEveryBeginning_AlwaysAnswers(string name)
    {
        var parser = Parsers.Named(name);
        var step = Math.Max(1, parser.Sample.Length / 500);
        for (var length = 0; length < parser.Sample.Length; length += step)
            parser.Ask(parser.Sample[..length]);
    }

    [Theory, MemberData(nameof(Names))]
    public void Parse_OfOddInput_AlwaysAnswers(string name)
    {
        var parser = Parsers.Named(name);
        var tag = parser.Sample[0];
        byte[][] odd =
        [
            [],
            new byte[100_000],
            [.. Enumerable.Repeat((byte)0xFF, 100_000)],
            [tag, 0x84, 0xFF, 0xFF, 0xFF, 0xFF],
            [tag, 0x84, 0x7F, 0xFF, 0xFF, 0xFF, 0x00],
            [tag, 0x80, 0x00, 0x00],
            [.. Enumerable.Repeat((byte[])[0x30, 0x80], Nested).SelectMany(part => part)],
            Deep(tag),
            Deep(0x30),
            [.. parser.Sample, .. parser.Sample],
        ];
        foreach (var bytes in odd)
            parser.Ask(bytes);
    }

    [Fact]
    public void Ask_OfAParserThatThrowsOrHoards_Fails()
    {
        Should.Throw<InvalidOperationException>(() =>
            new Parser("throws", [], _ => throw new FormatException()).Ask([])
        );
        Should.Throw<InvalidOperationException>(() =>
            new Parser("hoards", [], _ => new byte[9_000_000].Length > 0).Ask([])
        );
    }

    /// <summary>An object in an object, ten thousand deep, every length right.</summary>
    private static byte[] Deep(byte tag)
    {
        var bytes = new List<byte>();
        for (var depth = 0; depth < Nested; depth++)
        {
            var length = bytes.Count;
            // Written backwards: the value is there already, reversed.
            bytes.AddRange([(byte)length, (byte)(length >> 8), (byte)(length >> 16), 0x83, tag]);
        }
        bytes.Reverse();
        return [.. bytes];
    }
}
