using CsCheck;

namespace CanCuoc.Vocabulary.Tests;

public sealed class StreetNameTests
{
    private static readonly StreetName LeLoi = StreetName.Read("Lê Lợi").Value;
    private static readonly string[] Words = ["Số", "5", "đường", "Lê", "Lợi", "Lê Lợi,", "phố", "12/5"];
    private static readonly StreetName TranPhu = StreetName.Read("Trần Phú").Value;

    [Theory]
    [InlineData("Số 5 đường Lê Lợi", "Số 5 đường Trần Phú")]
    [InlineData("Số 5, ngõ 12, phố Lê Lợi, tổ 3", "Số 5, ngõ 12, phố Trần Phú, tổ 3")]
    [InlineData("12/5 Lê Lợi", "12/5 Trần Phú")]
    [InlineData("Số 5 LÊ LỢI", "Số 5 Trần Phú")]
    [InlineData("Ngõ 7 Lê Lợi", "Ngõ 7 Trần Phú")]
    [InlineData("đ. Lê Lợi (cũ)", "đ. Trần Phú (cũ)")]
    [InlineData("Góc phố Lê Lợi - đường Lê Lợi", "Góc phố Trần Phú - đường Trần Phú")]
    public void Street_ThatIsSurelyMeant_IsRenamed(string detail, string renamed)
    {
        LeLoi.MentionIn(detail).ShouldBe(StreetMention.Sure);
        LeLoi.Replace(detail, TranPhu).ShouldBe(renamed);
    }

    [Theory]
    [InlineData("Lê Lợi")]
    [InlineData("Khu Lê Lợi")]
    [InlineData("Tổ 5 Lê Lợi")]
    [InlineData("Đường Lê Lợi kéo dài")]
    [InlineData("Số 5, Lê Lợi")]
    public void Street_ThatMayBeSomethingElse_IsLeft(string detail)
    {
        LeLoi.MentionIn(detail).ShouldBe(StreetMention.Unsure);
        LeLoi.Replace(detail, TranPhu).ShouldBe(detail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Số 5 đường Lê Lai")]
    [InlineData("Số 5 đường Lê, Lợi")]
    [InlineData("Thôn 3, xã Lê Lợi")]
    [InlineData("Thôn Lê Lợi")]
    public void Street_ThatIsNotNamed_IsNot(string detail) => LeLoi.MentionIn(detail).ShouldBe(StreetMention.None);

    [Theory]
    [InlineData("đường 3 tháng 2", "3 tháng 2")]
    [InlineData("Số 7 đường 30/4", "30/4")]
    [InlineData("Số 7 đường Hoà Bình", "Hòa Bình")]
    public void Name_OfDigitsOrAnotherSpelling_IsFound(string detail, string name) =>
        StreetName.Read(name).Value.MentionIn(detail).ShouldBe(StreetMention.Sure);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("đường Lê Lợi")]
    [InlineData("Lê Lợi, phường 1")]
    [InlineData("Lê Lợi.")]
    [InlineData("-")]
    public void Name_ThatIsNone_IsRefused(string? name) => StreetName.Read(name).Refusal.ShouldBe(StreetName.Unfit);

    [Fact]
    public void Name_TooLong_IsRefused()
    {
        StreetName.Read(new string('a', StreetName.Longest)).Refusal.ShouldBeNull();
        StreetName.Read(new string('a', StreetName.Longest + 1)).Refusal.ShouldBe(StreetName.Unfit);
    }

    [Fact]
    public void Replace_AndBack_ChangesNothing() =>
        Gen.OneOf([.. Words.Select(Gen.Const)])
            .Array[0, 9]
            .Sample(words =>
            {
                var detail = string.Join(' ', words);
                LeLoi.Replace(detail, LeLoi).ShouldBe(detail);
                TranPhu.Replace(LeLoi.Replace(detail, TranPhu), LeLoi).ShouldBe(detail);
            });
}
