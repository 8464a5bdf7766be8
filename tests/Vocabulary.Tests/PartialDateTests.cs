using CsCheck;

namespace CanCuoc.Vocabulary.Tests;

public sealed class PartialDateTests
{
    private static readonly Gen<PartialDate> AnyDate = Gen.Select(
        Gen.Int[0, DateOnly.MaxValue.DayNumber],
        Gen.Int[1, 3],
        (number, known) =>
        {
            var day = DateOnly.FromDayNumber(number);
            return known switch
            {
                1 => PartialDate.Of(day.Year),
                2 => PartialDate.Of(day.Year, day.Month),
                _ => PartialDate.Of(day),
            };
        }
    );

    [Theory]
    [InlineData("05/09/1990", "05/09/1990", "1990-09-05", 19900905)]
    [InlineData("5/9/1990", "05/09/1990", "1990-09-05", 19900905)]
    [InlineData(" 1990-09-05 ", "05/09/1990", "1990-09-05", 19900905)]
    [InlineData("29/2/2000", "29/02/2000", "2000-02-29", 20000229)]
    [InlineData("9/1990", "09/1990", "1990-09", 19900900)]
    [InlineData("1990-09", "09/1990", "1990-09", 19900900)]
    [InlineData("1990", "1990", "1990", 19900000)]
    public void Read_OfEachForm_PrintsBoth(string text, string printed, string iso, int stored)
    {
        var date = PartialDate.Read(text).Value;
        date.ToString().ShouldBe(printed);
        date.ToIso().ShouldBe(iso);
        date.ToInt().ShouldBe(stored);
    }

    [Theory]
    [InlineData("")]
    [InlineData("90")]
    [InlineData("05091990")]
    [InlineData("19900905")]
    [InlineData("05/09/90")]
    [InlineData("05-09-1990")]
    [InlineData("1990-9-5")]
    [InlineData("1/2/3/1990")]
    [InlineData("/1990")]
    [InlineData("a/1990")]
    [InlineData("+5/9/1990")]
    [InlineData("05/09-1990")]
    public void Read_OfAnotherForm_IsRefused(string text) => Refused.Code(PartialDate.Read(text)).ShouldBe("VOC-20");

    [Theory]
    [InlineData("29/02/1900")]
    [InlineData("31/04/1990")]
    [InlineData("00/00/1990")]
    [InlineData("13/1990")]
    [InlineData("0000")]
    public void Read_OfADayNotInTheCalendar_IsRefused(string text) =>
        Refused.Code(PartialDate.Read(text)).ShouldBe("VOC-21");

    [Fact]
    public void Read_OfWhatWasPrinted_GivesItBack() =>
        AnyDate.Sample(date =>
        {
            PartialDate.Read(date.ToString()).Value.ShouldBe(date);
            PartialDate.Read(date.ToIso()).Value.ShouldBe(date);
            PartialDate.FromInt(date.ToInt()).ShouldBe(date);
        });

    [Fact]
    public void Earliest_AndLatest_EncloseTheDate() =>
        AnyDate.Sample(date =>
        {
            date.Earliest.ShouldBeLessThanOrEqualTo(date.Latest);
            date.Exact.ShouldBe(date.Day is null ? null : date.Latest);
            PartialDate.Of(date.Latest.Year).ShouldBe(PartialDate.Of(date.Year));
            (date.Month is null || date.Latest.Month == date.Month).ShouldBeTrue();
        });

    [Theory]
    [InlineData("1992", "1992-01-01", "1992-12-31")]
    [InlineData("02/1992", "1992-02-01", "1992-02-29")]
    [InlineData("12/9999", "9999-12-01", "9999-12-31")]
    public void Latest_OfUnknownDay_IsTheLastOfTheCalendar(string text, string earliest, string latest)
    {
        var date = PartialDate.Read(text).Value;
        date.Earliest.ToString("O").ShouldBe(earliest);
        date.Latest.ToString("O").ShouldBe(latest);
    }

    [Fact]
    public void CompareTo_OfUnknownParts_PutsThemFirst()
    {
        string[] inOrder = ["31/12/1989", "1990", "01/1990", "01/01/1990", "02/01/1990", "02/1990", "1991"];
        var dates = inOrder.Select(text => PartialDate.Read(text).Value).ToArray();
        dates.Reverse().Order().ShouldBe(dates);
        dates.Select(date => date.ToInt()).ShouldBeInOrder();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1990)]
    [InlineData(19900931)]
    [InlineData(19900005)]
    [InlineData(-19900905)]
    public void FromInt_OfNoDate_Throws(int stored) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PartialDate.FromInt(stored));

    [Fact]
    public void Parse_OfNoDate_ThrowsWithTheRefusal() =>
        Should.Throw<FormatException>(() => PartialDate.Parse("hôm qua", null)).Message.ShouldContain("VOC-20");
}
