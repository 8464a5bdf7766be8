using CanCuoc.Chip.Channel;
using CsCheck;

namespace CanCuoc.Chip.Tests.Channel;

public sealed class IsoPaddingTests
{
    [Theory]
    [InlineData("", "8000000000000000")]
    [InlineData("011E", "011E800000000000")]
    [InlineData("01020304050607", "0102030405060780")]
    [InlineData("0102030405060708", "01020304050607088000000000000000")]
    public void Add_ToAText_FillsTheBlock(string text, string padded) =>
        Convert.ToHexString(IsoPadding.Add(Convert.FromHexString(text), 8)).ShouldBe(padded);

    [Fact]
    public void TryRemove_OfAnyPadded_GivesTheTextBack() =>
        Gen
            .Byte.Array[0, 100]
            .Sample(text =>
            {
                IsoPadding.TryRemove(IsoPadding.Add(text, 8), out var removed).ShouldBeTrue();
                removed.ToArray().ShouldBe(text);
            });

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000")]
    [InlineData("0102030405060708")]
    [InlineData("0102030405060700")]
    public void TryRemove_WithoutTheMark_IsFalse(string hex)
    {
        IsoPadding.TryRemove(Convert.FromHexString(hex), out var text).ShouldBeFalse();
        text.Length.ShouldBe(0);
    }
}
