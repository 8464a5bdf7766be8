using System.Text;
using CsCheck;

namespace CanCuoc.Ledger.Tests;

public sealed class CanonicalBytesTests
{
    private static readonly Gen<string?> Text = Gen.Frequency(
        (1, Gen.Const((string?)null)),
        (4, Gen.String[Gen.Char["aăđ\0�"], 0, 4].Select(text => (string?)text))
    );

    [Fact]
    public void Written_OfEveryKindOfField_IsTheDocumentedForm()
    {
        var bytes = new CanonicalBytes(7).Add(-2).Add("đ").Add(null).Add("").AddFixed([0xAB, 0xCD]).Written;

        Convert
            .ToHexString(bytes.Span)
            .ShouldBe("07" + "FFFFFFFFFFFFFFFE" + "00000002C491" + "FFFFFFFF" + "00000000" + "ABCD");
    }

    [Fact]
    public void Written_OfDifferentFields_Differs() =>
        Gen.Select(Fields, Fields).Sample((one, other) => Same(Bytes(one), Bytes(other)) == (one == other));

    [Fact]
    public void Written_TextMovedToTheNextField_Differs() =>
        Gen.String[Gen.Char.AlphaNumeric, 1, 8]
            .Sample(text =>
                Enumerable
                    .Range(0, text.Length + 1)
                    .Select(cut => new CanonicalBytes(1).Add(text[..cut]).Add(text[cut..]).Written.ToArray())
                    .Select(Convert.ToHexString)
                    .Distinct()
                    .Count()
                == text.Length + 1
            );

    [Fact]
    public void Written_OfOtherVersion_Differs() =>
        Same(new CanonicalBytes(1).Add("a").Written, new CanonicalBytes(2).Add("a").Written).ShouldBeFalse();

    [Fact]
    public void Add_HalfACharacter_IsABug() =>
        Should.Throw<EncoderFallbackException>(() => new CanonicalBytes(1).Add("a\ud83d"));

    private static Gen<(string?, long, string?)> Fields => Gen.Select(Text, Gen.Long[-1, 1], Text);

    private static ReadOnlyMemory<byte> Bytes((string? First, long Second, string? Third) fields) =>
        new CanonicalBytes(1).Add(fields.First).Add(fields.Second).Add(fields.Third).Written;

    private static bool Same(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other) =>
        one.Span.SequenceEqual(other.Span);
}
