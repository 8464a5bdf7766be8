using CanCuoc.Population;
using CanCuoc.PrintedDocs;
using CanCuoc.Vocabulary;

namespace CanCuoc.House.Tests;

public sealed class PrintedDocsTests
{
    private static readonly Refusal Sound = new("LAW-01", "Chưa đủ tuổi.", "Too young.");

    [Fact]
    public void Refusals_OfTheProduct_AreSound()
    {
        var refusals = Product
            .Declared<Refusal>(Product.Assemblies)
            .Select(found => ListedRefusal.Of(found.Field, found.Value));
        ListedRefusal.FaultsOf([.. refusals]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("LED-01")]
    [InlineData("LED-04")]
    [InlineData("STO-01")]
    [InlineData("RUN-01")]
    public void Declared_RefusalOfAModule_IsFound(string code) =>
        Product.Declared<Refusal>(Product.Assemblies).ShouldContain(found => found.Value.Code == code);

    [Fact]
    public void Declared_PrivateFieldOfAnInnerType_IsFound() =>
        Product
            .Declared<Refusal>([typeof(PrintedDocsTests).Assembly])
            .Select(found => found.Field.Name)
            .ShouldBe(["Sound"]);

    [Fact]
    public void CivilEvents_OnTheirPage_AreAllThatAreDeclared()
    {
        using var tree = new PlantedTree();
        var page = new CivilEventsPage();
        page.Faults.ShouldBeEmpty();
        page.Print(tree.Root);
        var text = File.ReadAllText(Path.Combine(tree.Root, page.Name));
        var events = Product.Declared<CivilEvent>(Product.Assemblies).Select(found => found.Value).ToList();
        events.Count.ShouldBeGreaterThanOrEqualTo(11);
        foreach (var one in events)
        {
            text.ShouldContain($"\n## {one.Kind.Name}\n");
            text.ShouldContain(one.Effect.Vietnamese);
            foreach (var refusal in one.Refusals)
                text.ShouldContain($"| {refusal.Code} | {refusal.Text.Vietnamese} |");
        }
    }

    [Theory]
    [InlineData("LAW-01", "Law", "Quá hạn.", "Too late.", "LAW-01 is used twice: Ages.TooYoung, Dates.Other")]
    [InlineData("LAW-02", "Cards", "Quá hạn.", "Too late.", "LAW is the prefix of several modules: Law, Cards")]
    [InlineData("LAW-2", "Law", "Quá hạn.", "Too late.", "Dates.Other: LAW-2 is not three letters, a dash, two digits")]
    [InlineData(
        "LAW-02",
        "Law",
        "Quá hạn",
        "Too late.",
        "Dates.Other: not a composed (NFC) sentence with a full stop in both languages"
    )]
    [InlineData(
        "LAW-02",
        "Law",
        "Qu\u0061\u0301 hạn.",
        "Too late.",
        "Dates.Other: not a composed (NFC) sentence with a full stop in both languages"
    )]
    public void FaultsOf_PlantedFault_IsFound(
        string code,
        string module,
        string vietnamese,
        string english,
        string fault
    )
    {
        var first = new ListedRefusal("Law", "Ages.TooYoung", Sound);
        var other = new ListedRefusal(module, "Dates.Other", new Refusal(code, vietnamese, english));
        ListedRefusal.FaultsOf([first]).ShouldBeEmpty();
        ListedRefusal.FaultsOf([first, other]).ShouldBe([fault]);
    }

    [Fact]
    public void IsUpToDate_AfterAChange_IsFalse()
    {
        using var tree = new PlantedTree();
        var page = new RefusalsPage();
        page.IsUpToDate(tree.Root).ShouldBeFalse();
        page.Print(tree.Root);
        page.IsUpToDate(tree.Root).ShouldBeTrue();
        File.AppendAllText(Path.Combine(tree.Root, "refusals.md"), " ");
        page.IsUpToDate(tree.Root).ShouldBeFalse();
    }
}
