namespace CanCuoc.Vocabulary.Tests;

public sealed class SearchKeysTests
{
    [Theory]
    [InlineData("Lê Hòa", "LÊ HÒA", Likeness.Exact)]
    [InlineData("Lê Hòa", "Lê Hoà", Likeness.ToneNeutral)]
    [InlineData("Lê Hòa", "Lê Hoa", Likeness.Toneless)]
    [InlineData("Lê Hòa", "le hoa", Likeness.Ascii)]
    [InlineData("Đặng", "Dang", Likeness.Ascii)]
    [InlineData("Lê Hòa", "Lý Hà", Likeness.None)]
    public void LikenessTo_AnotherName_IsTheNarrowestKeyTheyShare(string one, string other, Likeness likeness)
    {
        SearchKeys.Of(one).LikenessTo(SearchKeys.Of(other)).ShouldBe(likeness);
        SearchKeys.Of(other).LikenessTo(SearchKeys.Of(one)).ShouldBe(likeness);
    }
}
