using System.Reflection;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Law.Tests;

public sealed class LawRulesTests
{
    [Fact]
    public void Unsure_OfAllRules_AreThoseToConfirm() =>
        LawRules
            .Unsure.Select(rule => rule.Article.ToString())
            .ShouldBe([
                "NĐ 70/2024/NĐ-CP",
                "Luật 22/2000/QH10 art. 9",
                "Luật 60/2014/QH13",
                "Luật 68/2020/QH14",
                "Bộ luật 91/2015/QH13 art. 148(3)",
                "Luật 59/2014/QH13",
            ]);

    [Fact]
    public void All_Rules_StandInAnActThatIsInForce()
    {
        LawRules.All.Count.ShouldBe(17);
        foreach (var rule in LawRules.All.Where(rule => rule is not CountingRule))
            rule.From.ShouldBe(rule.Article.Act.InForce);
    }

    [Fact]
    public void All_Texts_AreComposedSentences()
    {
        foreach (var text in LawRules.All.SelectMany(rule => new[] { rule.Text.Vietnamese, rule.Text.English }))
        {
            text.ShouldEndWith(".");
            text.IsNormalized(NormalizationForm.FormC).ShouldBeTrue(text);
        }
    }

    [Theory]
    [InlineData("2015-12-31", null)]
    [InlineData("2016-01-01", "NĐ 137/2015/NĐ-CP art. 13")]
    [InlineData("2024-06-30", "NĐ 137/2015/NĐ-CP art. 13")]
    [InlineData("2024-07-01", "NĐ 70/2024/NĐ-CP")]
    public void GroundOfPersonalNumbers_OnADay_IsTheDecreeInForce(string day, string? article) =>
        (PersonalNumberGround.Rules.On(DateOnly.Parse(day))?.Article.ToString()).ShouldBe(article);

    [Fact]
    public void Wording_OfAnArticle_CitesInBothLanguages()
    {
        LegalAct.CivilCode2015.Article(148, 3).Wording.Vietnamese.ShouldBe("khoản 3 Điều 148 Bộ luật 91/2015/QH13");
        LegalAct.IdentityLaw2023.Article(21).Wording.English.ShouldBe("Luật 26/2023/QH15 art. 21");
        new Article(LegalAct.IdentityDecree2024, null).Wording.Vietnamese.ShouldBe("NĐ 70/2024/NĐ-CP");
    }

    [Fact]
    public void Refusals_OfLaw_HaveUniqueCodes()
    {
        var refusals = typeof(LawRules)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => ((Refusal)field.GetValue(null)!).Code)
            .ToArray();
        refusals.ShouldBe(["LAW-01", "LAW-02", "LAW-03"], ignoreOrder: true);
    }
}
