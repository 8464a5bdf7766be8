using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>A thing that an instruction is used for, and how a sound command for it looks.</summary>
/// <param name="Sound">Where it depends on what the chip has said before, something of the same length.</param>
internal sealed record Use(string Title, CommandApdu Sound)
{
    private const int ShortMaximum = 256;
    private const byte Filler = 0x5A;

    public Func<ConformanceCard, CommandApdu>? Made { get; init; }

    /// <summary>The master file must be selected, instead of the application.</summary>
    public bool IsInMaster { get; init; }

    /// <summary>What is sent before.</summary>
    public IReadOnlyList<CommandApdu> Before { get; init; } = [];

    /// <summary>What was sent before is remembered as long as the session lasts.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>In this order.</summary>
    public required IReadOnlyList<Check> Checks { get; init; }

    /// <summary>When there is nothing to find fault with.</summary>
    public StatusWord Answer { get; init; } = StatusWord.Success;

    public int AnswerLength { get; init; }

    /// <summary>Null where any is sound.</summary>
    public byte? OtherP1 { get; init; } = 0x7F;

    public byte? OtherP2 { get; init; } = 0x7F;

    public byte[]? LongData { get; init; }

    public int? SmallLe { get; init; }

    /// <summary>What is no fault of this command.</summary>
    public Fault Not { get; init; }

    /// <summary>A step of an authentication, which links of a chain bring: each is answered.</summary>
    public bool IsStep { get; init; }

    /// <summary>It opens a session, or another one.</summary>
    public bool ChangesTheTalk { get; init; }

    public LifeCycle? Becomes { get; init; }

    /// <summary>Where it makes sense.</summary>
    public Level Levels { get; init; } = Level.Everybody;

    public IReadOnlyList<LifeCycle> States { get; init; } = Enum.GetValues<LifeCycle>();

    /// <summary>All that can be wrong with it at this level, one and two at once, and nothing.</summary>
    /// <param name="isFirst">Of its instruction: what is wrong with class and protection is so whatever a command is used for.</param>
    public IEnumerable<Fault> FaultsAt(Level level, bool isFirst)
    {
        var sent = level == Level.Nobody ? Fault.NoSession : Fault.AnyProtection;
        var plain = level == Level.Nobody ? Fault.None : Fault.Plain;
        var possible =
            (Own | Fault.Chained | plain | (isFirst ? Fault.AnyClass | Fault.Truncated | sent : Fault.None)) & ~Not;
        return FaultRow
            .All.Select(row => row.Fault)
            .Prepend(Fault.None)
            .Concat(FaultRow.Pairs)
            .Where(faults => (faults & ~possible) == Fault.None);
    }

    public CommandApdu With(Fault faults, CommandApdu sound) =>
        new(
            Class(faults, sound.Cla),
            sound.Ins,
            faults.Has(Fault.WrongP1) ? OtherP1!.Value : sound.P1,
            faults.Has(Fault.WrongP2) ? OtherP2!.Value : sound.P2,
            Data(faults, sound.Data),
            Le(faults, sound.Le)
        );

    private Fault Own =>
        (OtherP1 is null ? Fault.None : Fault.WrongP1)
        | (OtherP2 is null ? Fault.None : Fault.WrongP2)
        | (Sound.Data.IsEmpty ? Fault.UnexpectedData : Fault.AnyData)
        | (Sound.Le is null ? Fault.UnexpectedLe : Fault.NoLe)
        | (Sound.Le is null || TooSmall < 1 ? Fault.None : Fault.SmallLe)
        | Fault.NotSelected
        | (Before.Count == 0 ? Fault.None : Fault.Unprepared);

    private int TooSmall => SmallLe ?? (AnswerLength - 1);

    private static byte Class(Fault faults, byte sound) =>
        faults switch
        {
            Fault.Chained => (byte)(sound ^ Command.ChainedClass),
            Fault.ReservedClass => 0x20,
            Fault.ProprietaryClass => 0x80,
            Fault.OtherChannel => 0x01,
            Fault.OtherProtection => 0x04,
            _ => sound,
        };

    private ReadOnlyMemory<byte> Data(Fault faults, ReadOnlyMemory<byte> sound) =>
        faults switch
        {
            _ when faults.Has(Fault.NoData) => default,
            _ when faults.Has(Fault.ShortData) => sound[..^1],
            _ when faults.Has(Fault.LongData) => LongData ?? [.. sound.Span, 0],
            _ when faults.Has(Fault.Rubbish) => Enumerable.Repeat(Filler, sound.Length).ToArray(),
            _ when faults.Has(Fault.UnexpectedData) => (byte[])[Filler],
            _ => sound,
        };

    private int? Le(Fault faults, int? sound) =>
        faults switch
        {
            _ when faults.Has(Fault.NoLe) => null,
            _ when faults.Has(Fault.SmallLe) => TooSmall,
            _ when faults.Has(Fault.UnexpectedLe) => ShortMaximum,
            _ => sound,
        };
}
