using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Law.Tests;

public sealed class CardValidityTests
{
    private static readonly Gen<(PartialDate Birth, DateOnly Issued)> Case = Gen.Select(
            Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2024, 1, 1).DayNumber],
            Gen.Int[new DateOnly(2016, 1, 1).DayNumber, new DateOnly(2060, 1, 1).DayNumber]
        )
        .Where((birth, issued) => birth <= issued)
        .Select((birth, issued) => (PartialDate.Of(DateOnly.FromDayNumber(birth)), DateOnly.FromDayNumber(issued)));

    [Theory]
    [InlineData("01/01/1990", "2021-07-01", "2030-01-01", 40)]
    [InlineData("15/05/2000", "2023-05-14", "2025-05-15", 25)]
    [InlineData("15/05/2000", "2023-05-15", "2040-05-15", 40)]
    [InlineData("15/05/1998", "2023-05-15", "2038-05-15", 40)]
    [InlineData("15/05/1962", "2020-05-14", "2022-05-15", 60)]
    [InlineData("15/05/1962", "2020-05-15", null, null)]
    [InlineData("15/05/1950", "2021-07-01", null, null)]
    [InlineData("15/05/2009", "2023-06-01", "2034-05-15", 25)]
    public void Expiry_UnderTheLawOf2014_IsTheNextOf25And40And60(string birth, string issued, string? day, int? age) =>
        ShouldExpire(birth, issued, day, age, "Luật 59/2014/QH13 art. 21");

    [Theory]
    [InlineData("15/05/2020", "2025-01-01", "2034-05-15", 14)]
    [InlineData("15/05/2011", "2024-07-01", "2036-05-15", 25)]
    [InlineData("15/05/2013", "2025-05-14", "2027-05-15", 14)]
    [InlineData("15/05/2013", "2025-05-15", "2038-05-15", 25)]
    [InlineData("01/01/1964", "2024-07-01", null, null)]
    public void Expiry_UnderTheLawOf2023_Knows14Too(string birth, string issued, string? day, int? age) =>
        ShouldExpire(birth, issued, day, age, "Luật 26/2023/QH15 art. 21");

    [Theory]
    [InlineData("29/02/2012", "2024-07-01", "2037-02-28", 25)]
    [InlineData("29/02/2000", "2024-07-01", "2040-02-29", 40)]
    [InlineData("29/02/2000", "2038-02-27", "2040-02-29", 40)]
    [InlineData("29/02/2000", "2038-02-28", "2060-02-29", 60)]
    public void Expiry_OfWhoWasBornOn29February_IsOn28FebruaryInCommonYears(
        string birth,
        string issued,
        string day,
        int age
    ) => ShouldExpire(birth, issued, day, age, "Luật 26/2023/QH15 art. 21");

    [Theory]
    [InlineData("1990", "2030-12-31")]
    [InlineData("02/1990", "2030-02-28")]
    public void Expiry_OfAPartialBirthDate_CountsFromItsLastDay(string birth, string day) =>
        ShouldExpire(birth, "2025-01-01", day, 40, "Luật 26/2023/QH15 art. 21");

    [Fact]
    public void Expiry_OfAnyCard_IsABirthdayMoreThanTwoYearsAhead() =>
        Case.Sample(card =>
        {
            var expiry = CardValidity.Expiry(card.Birth, card.Issued).Value;
            if (expiry is { Day: { } day, Age: { } age })
            {
                expiry.Rule.ChangeAges.ShouldContain(age);
                Age.On(day, card.Birth).ShouldBe(age);
                Age.On(day.AddDays(-1), card.Birth).ShouldBe(age - 1);
                day.AddYears(-2).ShouldBeGreaterThan(card.Issued);
            }
            else
            {
                Age.On(card.Issued.AddYears(2), card.Birth).ShouldBeGreaterThanOrEqualTo(60);
            }
        });

    [Fact]
    public void Expiry_OfALaterCardUnderOneLaw_IsNotEarlier() =>
        Case.Sample(card =>
        {
            var (first, second) = (Expiry(card.Birth, card.Issued), Expiry(card.Birth, card.Issued.AddDays(100)));
            if (first.Rule == second.Rule)
                (second.Day ?? DateOnly.MaxValue).ShouldBeGreaterThanOrEqualTo(first.Day ?? DateOnly.MaxValue);
        });

    [Theory]
    [InlineData("01/01/1990", "2015-12-31", "LAW-01")]
    [InlineData("01/01/2030", "2025-01-01", "LAW-03")]
    public void Expiry_OfACardThatCannotBe_IsRefused(string birth, string issued, string code) =>
        CardValidity
            .Expiry(PartialDate.Read(birth).Value, DateOnly.Parse(issued))
            .Refusal.ShouldNotBeNull()
            .Code.ShouldBe(code);

    private static CardExpiry Expiry(PartialDate birth, DateOnly issued) => CardValidity.Expiry(birth, issued).Value;

    private static void ShouldExpire(string birth, string issued, string? day, int? age, string article)
    {
        var expiry = Expiry(PartialDate.Read(birth).Value, DateOnly.Parse(issued));
        expiry.Day.ShouldBe(day is null ? null : DateOnly.Parse(day));
        expiry.Age.ShouldBe(age);
        expiry.Rule.Article.ToString().ShouldBe(article);
    }
}
