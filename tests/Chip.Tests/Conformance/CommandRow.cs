using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>
/// An instruction as the standards have it: when and from whom it is taken, and what it is used for. Nothing here is taken from the
/// chip's own table.
/// </summary>
/// <param name="States">In all others there is no such instruction: 6D00.</param>
/// <param name="Levels">From all others: 6982.</param>
internal sealed record CommandRow(
    byte Code,
    string Name,
    string Clause,
    IReadOnlyList<LifeCycle> States,
    Level Levels,
    IReadOnlyList<Use> Uses
)
{
    /// <summary>What the chip must answer.</summary>
    public StatusWord Expected(Use use, Circumstances at) =>
        at.Faults switch
        {
            var faults when faults.Has(Fault.Truncated) => StatusWord.WrongLength,
            var faults when faults.Has(Fault.ReservedClass | Fault.ProprietaryClass) => StatusWord.ClassNotSupported,
            var faults when faults.Has(Fault.OtherChannel) => StatusWord.LogicalChannelNotSupported,
            var faults when faults.Has(Fault.OtherProtection) => StatusWord.SecureMessagingNotSupported,
            var faults when faults.Has(Fault.NoSession) => StatusWord.ConditionsNotSatisfied,
            var faults when faults.Has(Fault.NoObjects | Fault.NoMac) => StatusWord.SecureMessagingObjectsMissing,
            var faults when faults.Has(Fault.AnyProtection) => StatusWord.SecureMessagingObjectsIncorrect,
            var faults when faults.Has(Fault.Plain) => Judged(
                use,
                at with
                {
                    Level = Level.Nobody,
                    Faults = Fault.Unprepared,
                }
            ),
            _ => Judged(use, at),
        };

    /// <summary>Where the chip stands afterwards.</summary>
    public LifeCycle StateAfter(Use use, Circumstances at)
    {
        var heard = at.Faults == Fault.Replayed ? at with { Faults = Fault.None } : at;
        return use.Becomes is { } next && !heard.Faults.Has(Fault.Chained) && Expected(use, heard) == StatusWord.Success
            ? next
            : at.State;
    }

    private StatusWord Judged(Use use, Circumstances at)
    {
        if (!States.Contains(at.State))
            return StatusWord.InstructionNotSupported;
        if (!at.Level.IsIn(Levels))
            return StatusWord.SecurityStatusNotSatisfied;
        if (at.Faults.Has(Fault.Chained) && !use.IsStep)
            return StatusWord.Success;
        return use.Checks.FirstOrDefault(check => check.Fails(at))?.Status ?? use.Answer;
    }
}

/// <summary>Where a command is sent, and what is wrong with it.</summary>
internal sealed record Circumstances(LifeCycle State, Level Level, Fault Faults);

/// <summary>One of the things that a chip looks at, in its turn.</summary>
internal sealed record Check(StatusWord Status, string Title, Func<Circumstances, bool> Fails)
{
    public static Check On(Fault faults, StatusWord status) => new(status, faults.Text, at => at.Faults.Has(faults));

    public static Check From(Level levels, StatusWord status) =>
        new(status, $"from {Letters(levels)}", at => at.Level.IsIn(levels));

    public static Check Unless(Level levels, StatusWord status) =>
        new(status, $"not from {Letters(levels)}", at => !at.Level.IsIn(levels));

    public static Check While(LifeCycle state, StatusWord status) =>
        new(status, $"while {state}".ToLowerInvariant(), at => at.State == state);

    private static string Letters(Level levels) =>
        string.Concat(LevelFacts.All.Where(row => row.Level.IsIn(levels)).Select(row => row.Letter));
}
