using CanCuoc.Vocabulary;

namespace CanCuoc.Law.Tests;

public sealed class CardEntitlementTests
{
    private static Outcome<Entitlement> Of(string birth, string day) =>
        CardEntitlement.Of(PartialDate.Read(birth).Value, DateOnly.Parse(day));

    [Theory]
    [InlineData("01/07/2007", "2021-07-01", false, "Luật 59/2014/QH13 art. 19")]
    [InlineData("01/01/1950", "2016-01-01", false, "Luật 59/2014/QH13 art. 19")]
    [InlineData("30/06/2010", "2024-06-30", false, "Luật 59/2014/QH13 art. 19")]
    [InlineData("01/07/2010", "2024-07-01", true, "Luật 26/2023/QH15 art. 19")]
    [InlineData("02/07/2010", "2024-07-01", false, "Luật 26/2023/QH15 art. 19")]
    [InlineData("01/07/2024", "2024-07-01", false, "Luật 26/2023/QH15 art. 19")]
    [InlineData("29/02/2012", "2026-02-28", true, "Luật 26/2023/QH15 art. 19")]
    [InlineData("29/02/2012", "2026-02-27", false, "Luật 26/2023/QH15 art. 19")]
    [InlineData("2010", "2024-12-30", false, "Luật 26/2023/QH15 art. 19")]
    [InlineData("2010", "2024-12-31", true, "Luật 26/2023/QH15 art. 19")]
    [InlineData("2024", "2024-07-01", false, "Luật 26/2023/QH15 art. 19")]
    public void Of_AnEntitledCitizen_IsRightOrDutyByTheLawOfTheDay(
        string birth,
        string day,
        bool isDuty,
        string article
    )
    {
        var entitlement = Of(birth, day).Value;
        entitlement.IsDuty.ShouldBe(isDuty);
        entitlement.Rule.Article.ToString().ShouldBe(article);
    }

    [Theory]
    [InlineData("01/01/1990", "2015-12-31", "LAW-01", "Luật 59/2014/QH13")]
    [InlineData("02/07/2007", "2021-07-01", "LAW-02", "Luật 59/2014/QH13 art. 19")]
    [InlineData("2007", "2021-12-30", "LAW-02", "Luật 59/2014/QH13 art. 19")]
    [InlineData("02/07/2024", "2024-07-01", "LAW-03", null)]
    public void Of_SomebodyElse_IsRefusedWithTheArticle(string birth, string day, string code, string? article)
    {
        var refusal = Of(birth, day).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code);
        refusal.Article.ShouldBe(article);
    }
}
