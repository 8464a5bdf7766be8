using CanCuoc.Chip.Tlv;
using CsCheck;

namespace CanCuoc.Chip.Tests.Tlv;

public sealed class TlvTests
{
    private static readonly int[] Tags = [0x61, 0x75, 0x5C, 0x87, 0x5F1F, 0x7F61, 0x7F60, 0x5FC123];

    private static readonly Gen<int> Tag = Gen.Int[0, Tags.Length - 1].Select(i => Tags[i]);

    [Theory]
    [InlineData(0x61, 0, "6100")]
    [InlineData(0x5F1F, 1, "5F1F01AA")]
    public void Of_AShortValue_IsTagLengthValue(int tag, int length, string expected) =>
        Convert.ToHexString(TlvObject.Of(tag, Filled(length))).ShouldBe(expected);

    [Theory]
    [InlineData(0x7F, "617F")]
    [InlineData(0x80, "618180")]
    [InlineData(0x100, "61820100")]
    [InlineData(0x10000, "6183010000")]
    public void Of_LongerValues_HasTheShortestLength(int length, string start) =>
        Convert.ToHexString(TlvObject.Of(0x61, Filled(length))).ShouldStartWith(start);

    [Fact]
    public void TryRead_OfWhatWasWritten_GivesItBack() =>
        Gen.Select(Tag, Gen.Byte.Array[0, 300])
            .Sample(
                (tag, value) =>
                {
                    TlvReader.TryReadWhole(TlvObject.Of(tag, value), tag, out var read).ShouldBeTrue();
                    read.ToArray().ShouldBe(value);
                }
            );

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("61", "no length")]
    [InlineData("6102AA", "shorter than its length")]
    [InlineData("6180AA0000", "indefinite length")]
    [InlineData("618500000000AA", "length of five bytes")]
    [InlineData("6184FFFFFFFF", "length beyond any file")]
    [InlineData("5F", "half a tag")]
    [InlineData("5F8181810100", "tag of four bytes")]
    [InlineData("00", "padding")]
    [InlineData("FFFF", "erased memory")]
    public void TryRead_OfRubbish_SaysNo(string hex, string why)
    {
        var reader = new TlvReader(Convert.FromHexString(hex));
        reader.TryRead(out _, out _).ShouldBeFalse(why);
    }

    [Fact]
    public void TryRead_OfAnyBytes_NeverThrows() =>
        Gen
            .Byte.Array[0, 40]
            .Sample(bytes =>
            {
                var reader = new TlvReader(bytes);
                while (reader.TryRead(out _, out _)) { }
            });

    [Fact]
    public void TryRead_OfAnotherTag_StaysWhereItStood()
    {
        var reader = new TlvReader(Convert.FromHexString("5C0161870102"));
        reader.TryRead(0x87, out _).ShouldBeFalse();
        reader.TryRead(0x5C, out _).ShouldBeTrue();
        reader.TryRead(0x87, out _).ShouldBeTrue();
        reader.IsAtEnd.ShouldBeTrue();
    }

    private static byte[] Filled(int length)
    {
        var value = new byte[length];
        Array.Fill(value, (byte)0xAA);
        return value;
    }
}
