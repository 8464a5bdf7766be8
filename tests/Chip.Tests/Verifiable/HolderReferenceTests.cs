using CanCuoc.Chip.Verifiable;
using CsCheck;

namespace CanCuoc.Chip.Tests.Verifiable;

public sealed class HolderReferenceTests
{
    [Theory]
    [InlineData("UT00001", "a holder without a mnemonic")]
    [InlineData("UTÐÀ A1B2C", "any letters of Latin-1")]
    [InlineData("UTABCDEFGHI00001", "sixteen characters")]
    public void Read_OfAName_GivesItBackFromItsBytes(string text, string why)
    {
        var name = HolderReference.Read(text).Value;
        HolderReference.Parse(name.Encode()).ShouldBe(name, why);
        name.Encode().Length.ShouldBe(text.Length);
        name.Holder.ShouldBe(text[..^5]);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("UT0001", "six characters")]
    [InlineData("UTABCDEFGHIJ00001", "seventeen")]
    [InlineData("utCVCA00001", "small letters for a country")]
    [InlineData("U1CVCA00001", "a digit in the country")]
    [InlineData("UTCVCA0000-", "no digit at the end")]
    [InlineData("UTCV\u0000A00001", "a code without a character")]
    [InlineData("UTCV\u008000001", "another")]
    [InlineData("UTĐV00001", "a letter of no Latin-1")]
    public void Read_OfAnotherText_IsRefused(string text, string why) =>
        Refused.Code(HolderReference.Read(text)).ShouldBe("CHI-76", why);

    [Theory]
    [InlineData("UTCVCA00001", "UTCVCA00002")]
    [InlineData("UTCVCA00999", "UTCVCA01000")]
    [InlineData("UTCVCA99999", null)]
    [InlineData("UTCVCA0000A", null)]
    public void Next_OfAName_CountsOn(string text, string? next) =>
        SpecimenTerminals.Named(text).Next?.Text.ShouldBe(next);

    [Fact]
    public void Parse_OfAnyBytes_NeverThrows() =>
        Gen
            .Byte.Array[0, 20]
            .Sample(bytes => HolderReference.Parse(bytes) is not { } name || name.Encode().SequenceEqual(bytes));
}
