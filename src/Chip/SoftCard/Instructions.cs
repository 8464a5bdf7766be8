using System.Collections.Frozen;
using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// The instructions that the chip of an identity card knows, a row each: in which states of its life, and from whom it takes them
/// (ICAO 9303-10 §3.6, 9303-11 §4.3.4; ISO 7816-9 for the factory's). Outside its states an instruction is not known at all.
/// </summary>
internal sealed class Instructions
{
    private const AccessLevel FromAnybody = AccessLevel.Anybody | AccessLevel.Holder | AccessLevel.Factory;
    private const AccessLevel FromReaders = AccessLevel.Anybody | AccessLevel.Holder;

    private static readonly LifeCycle[] Ever = Enum.GetValues<LifeCycle>();
    private static readonly LifeCycle[] Alive = [.. Ever.Where(state => state < LifeCycle.Terminated)];
    private static readonly LifeCycle[] Readable = [LifeCycle.Personalised, LifeCycle.Operational];

    public static readonly IReadOnlyList<Instruction> All =
    [
        new(InstructionCode.Select, Ever, FromAnybody, Select),
        new(InstructionCode.ReadBinary, Alive, FromAnybody, (chip, command) => chip.Files.Read(command, chip.Level)),
        new(
            InstructionCode.ReadBinaryOdd,
            Alive,
            FromAnybody,
            (chip, command) => chip.Files.ReadObjects(command, chip.Level)
        ),
        new(InstructionCode.GetChallenge, Readable, FromReaders, Opening.GetChallenge),
        new(InstructionCode.InternalAuthenticate, Readable, AccessLevel.Holder, ActiveProof.InternalAuthenticate),
        new(InstructionCode.PerformSecurityOperation, Readable, AccessLevel.Holder, TerminalProof.VerifyCertificate),
        new(
            InstructionCode.ExternalAuthenticate,
            Readable,
            FromReaders,
            (chip, command) =>
                chip.Session is null
                    ? Opening.ExternalAuthenticate(chip, command)
                    : TerminalProof.ExternalAuthenticate(chip, command)
        ),
        new(InstructionCode.ManageSecurityEnvironment, Alive, FromReaders, SecurityEnvironment.Set),
        new(
            InstructionCode.GeneralAuthenticate,
            Alive,
            FromReaders,
            (chip, command) => chip.Dialogue?.Step(chip, command) ?? new(StatusWord.ConditionsNotSatisfied)
        ),
        new(InstructionCode.GetData, Ever, FromAnybody, FactoryCommands.GetData),
        new(
            InstructionCode.GenerateKeyPair,
            [LifeCycle.Blank, LifeCycle.Initialised],
            AccessLevel.Factory,
            FactoryCommands.GenerateKeys
        ),
        new(
            InstructionCode.UpdateBinary,
            [LifeCycle.Initialised],
            AccessLevel.Factory,
            (chip, command) => new(chip.Files.Write(command))
        ),
        new(
            InstructionCode.UpdateBinaryOdd,
            [LifeCycle.Initialised],
            AccessLevel.Factory,
            (chip, command) => new(chip.Files.WriteObjects(command))
        ),
        new(InstructionCode.PutData, [LifeCycle.Initialised], AccessLevel.Factory, FactoryCommands.PutTrust),
        new(
            InstructionCode.ActivateFile,
            [LifeCycle.Initialised, LifeCycle.Personalised],
            AccessLevel.Factory,
            FactoryCommands.Activate
        ),
        new(InstructionCode.TerminateCardUsage, Alive, AccessLevel.Factory, FactoryCommands.Terminate),
    ];

    /// <summary>Of the chip of an identity card.</summary>
    public static readonly Instructions OfCards = new(All);

    private readonly FrozenDictionary<byte, Instruction> table;

    /// <summary>Of a chip that has these.</summary>
    public Instructions(IEnumerable<Instruction> rows) => table = rows.ToFrozenDictionary(row => row.Code);

    /// <summary>Links of a chain are joined first, but those of GENERAL AUTHENTICATE are steps, each with an answer of its own.</summary>
    public ResponseApdu Perform(ChipState chip, CommandApdu command)
    {
        if (command.Ins != InstructionCode.GeneralAuthenticate)
            chip.EndDialogue();
        if (Fault(chip, command) is { } fault)
        {
            chip.Chain.Clear();
            return new(fault);
        }
        var row = table[command.Ins];
        if (command.Ins == InstructionCode.GeneralAuthenticate)
        {
            chip.Chain.Clear();
            return row.Perform(chip, command);
        }
        return chip.Chain.Join(command, out var whole) is { } status ? new(status) : row.Perform(chip, whole);
    }

    private StatusWord? Fault(ChipState chip, CommandApdu command)
    {
        if (!table.TryGetValue(command.Ins, out var row) || !row.States.Contains(chip.Life.State))
            return StatusWord.InstructionNotSupported;
        return row.From.HasFlag(chip.Level) ? null : StatusWord.SecurityStatusNotSatisfied;
    }

    private static ResponseApdu Select(ChipState chip, CommandApdu command) =>
        chip.Life.State == LifeCycle.Terminated
            ? new(StatusWord.SelectedTerminated)
            : chip.Files.Select(command, chip.Level, isTakingFiles: chip.IsTakingFiles);
}

/// <summary>A row of the table.</summary>
/// <param name="From">The levels at which the chip listens to it.</param>
internal sealed record Instruction(
    byte Code,
    IReadOnlyList<LifeCycle> States,
    AccessLevel From,
    Func<ChipState, CommandApdu, ResponseApdu> Perform
);
