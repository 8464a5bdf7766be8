using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>The cases are worth what they find: a chip that differs from the specification in one row or one check is always found.</summary>
public sealed class DetectionTests
{
    public static TheoryData<string> Names => [.. Specification.All.Select(row => row.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Cases_OfAChipThatTakesTheInstructionInOneStateMoreOrLess_FindIt(string name)
    {
        var row = Named(name);
        foreach (var state in Enum.GetValues<LifeCycle>())
        {
            var other = Chip(row.Code, known => known with { States = [.. Toggled(known.States, state)] });
            Finds(other, [row], LevelFacts.Places.Where(place => place.State == state)).ShouldBeTrue($"{name} {state}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Cases_OfAChipThatTakesTheInstructionFromOneMoreOrLess_FindIt(string name)
    {
        var row = Named(name);
        foreach (var level in Enum.GetValues<AccessLevel>().Where(level => IsThere(row, level)))
        {
            var other = Chip(row.Code, known => known with { From = known.From ^ level });
            Finds(other, [row], LevelFacts.Places).ShouldBeTrue($"{name} {level}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Cases_OfAChipThatLacksTheInstruction_FindIt(string name)
    {
        var row = Named(name);
        Finds(new(Instructions.All.Where(known => known.Code != row.Code)), [row], LevelFacts.Places)
            .ShouldBeTrue(name);
    }

    [Fact]
    public void Cases_OfAChipThatKnowsOneInstructionMore_FindIt()
    {
        foreach (var code in Specification.Unknown)
        {
            var more = new Instruction(
                code,
                [LifeCycle.Operational],
                AccessLevel.Holder,
                (_, _) => new ResponseApdu(StatusWord.Success)
            );
            using var card = new ConformanceCard(
                LifeCycle.Operational,
                Level.Basic,
                new Instructions([.. Instructions.All, more])
            );
            var one = ConformanceTests.CaseOf(code, LifeCycle.Operational, Level.Basic);
            one.Run(card).ShouldNotBeEmpty($"{code:X2}");
        }
    }

    /// <summary>Whatever a check of the specification looks at, a chip that takes the command as if it were sound is found.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Cases_OfAChipThatOverlooksOneFault_FindIt(string name)
    {
        foreach (var one in Noticed(Named(name)))
        {
            ConformanceCard card = null!;
            var blind = Chip(
                one.Row.Code,
                known => known with { Perform = (chip, command) => known.Perform(chip, card.Asked ?? command) }
            );
            using (card = new ConformanceCard(one.At.State, one.At.Level, blind))
                one.Run(card).ShouldNotBeEmpty(one.ToString());
        }
    }

    // one case of each fault of each use, where without it the answer is another
    private static IEnumerable<ConformanceCase> Noticed(CommandRow row) =>
        from place in LevelFacts.Places
        from one in Specification.CasesAt(place.State, place.Level, row)
        where FaultRow.All.Any(fault => fault.Fault == one.At.Faults && InCommand.Has(fault.Fault))
        where one.Expected != (one with { At = one.At with { Faults = Fault.None } }).Expected
        group one by (one.Use, one.At.Faults) into alike
        select alike.First();

    private const Fault InCommand =
        Fault.AnyParameter | Fault.AnyData | Fault.UnexpectedData | Fault.NoLe | Fault.SmallLe | Fault.UnexpectedLe;

    private static CommandRow Named(string name) => Specification.All.Single(row => row.Name == name);

    private static Instructions Chip(byte code, Func<Instruction, Instruction> changed) =>
        new(Instructions.All.Select(known => known.Code == code ? changed(known) : known));

    // before a card has a holder nobody opens it as one
    private static bool IsThere(CommandRow row, AccessLevel level) =>
        level != AccessLevel.Holder
        || row.States.Any(state => state is LifeCycle.Personalised or LifeCycle.Operational);

    private static IEnumerable<LifeCycle> Toggled(IReadOnlyList<LifeCycle> states, LifeCycle state) =>
        states.Contains(state) ? states.Where(other => other != state) : states.Append(state);

    private static bool Finds(
        Instructions chip,
        IReadOnlyList<CommandRow> rows,
        IEnumerable<(LifeCycle State, Level Level)> places
    ) => places.Any(place => Finds(chip, rows, place.State, place.Level));

    private static bool Finds(Instructions chip, IReadOnlyList<CommandRow> rows, LifeCycle state, Level level)
    {
        var cases = Specification
            .CasesAt(state, level, rows)
            .Where(one => one.At.Faults is Fault.None or Fault.Chained);
        try
        {
            using var card = new ConformanceCard(state, level, chip);
            return cases.Any(one => one.Run(card).Count > 0);
        }
        catch (Exception broken)
            when (broken is InvalidOperationException or AggregateException or ShouldAssertException)
        {
            // not even the level can be reached
            return true;
        }
    }
}
