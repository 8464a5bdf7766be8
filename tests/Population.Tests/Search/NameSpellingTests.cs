namespace CanCuoc.Population.Tests;

public sealed class NameSpellingTests
{
    [Fact]
    public void Turned_HasEveryOrderOnce_AsItWasWrittenFirst()
    {
        var orders = NameSpelling.Turned(["TRAN", "THI", "HOA"]).Select(words => string.Join(' ', words)).ToList();

        orders[0].ShouldBe("TRAN THI HOA");
        orders.Distinct().Count().ShouldBe(6);
        orders.Count.ShouldBe(6);
        orders.ShouldContain("HOA TRAN THI");
    }

    [Fact]
    public void Turned_OfALongName_TurnsItAbout()
    {
        var orders = NameSpelling.Turned(["A", "B", "C", "D", "E"]).Select(words => string.Join(' ', words)).ToList();

        orders.ShouldBe(["A B C D E", "B C D E A", "C D E A B", "D E A B C", "E A B C D"]);
    }

    [Fact]
    public void Sounding_HasEitherLetterAtEveryEnd()
    {
        var spellings = NameSpelling.Sounding(["LY", "VAN", "QUI"]).Select(words => string.Join(' ', words));

        spellings.ShouldBe(["LY VAN QUI", "LY VAN QUY", "LI VAN QUI", "LI VAN QUY"]);
    }
}
