using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>Every command that the chip knows, and every one that it does not, in every state, at every level, with every fault.</summary>
public sealed class ConformanceTests
{
    private const int Shown = 20;

    public static TheoryData<LifeCycle, string> Places =>
        [.. LevelFacts.Places.Select(place => (place.State, place.Level.Letter))];

    [Theory, MemberData(nameof(Places))]
    public void Answer_ToEveryCommandWithEveryFault_IsThatOfTheSpecification(LifeCycle state, string letter)
    {
        var level = LevelFacts.All.Single(row => row.Letter == letter).Level;
        using var card = new ConformanceCard(state, level);
        var wrong = new List<string>();
        foreach (var use in Specification.CasesAt(state, level, Specification.All).GroupBy(one => one.Use))
        {
            foreach (var one in use)
                wrong.AddRange(one.Run(card));
            if (!card.Works())
                wrong.Add($"{state}, {level}: after {use.Key.Title} the chip does not wake");
        }
        wrong.Take(Shown).ShouldBeEmpty($"{wrong.Count} in all");
    }

    [Theory, MemberData(nameof(Places))]
    public void Answer_ToEveryUnknownInstruction_IsThatThereIsNone(LifeCycle state, string letter)
    {
        var level = LevelFacts.All.Single(row => row.Letter == letter).Level;
        using var card = new ConformanceCard(state, level);
        var wrong = Specification.Unknown.SelectMany(code => CaseOf(code, state, level).Run(card)).ToList();
        wrong.Take(Shown).ShouldBeEmpty($"{wrong.Count} in all");
    }

    [Fact]
    public void All_OfTheChipsInstructions_AreSpecified() =>
        Instructions.All.Select(row => row.Code).Order().ShouldBe(Specification.All.Select(row => row.Code).Order());

    [Fact]
    public void Page_OfTheSpecification_IsInDocs() =>
        PrintedPage.ShouldSay("chip-conformance.md", ConformancePage.Text());

    internal static ConformanceCase CaseOf(byte code, LifeCycle state, Level level)
    {
        var use = new Use($"{code:X2}", new CommandApdu(Command.PlainClass, code, 0, 0)) { Checks = [] };
        var row = new CommandRow(code, "unknown instruction", "ISO 7816-4 §5.6", [], Level.Everybody, [use]);
        return new ConformanceCase(row, use, new Circumstances(state, level, Fault.None));
    }
}
