using System.Collections.Frozen;
using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.SoftCard;

/// <summary>The instructions that the chip of an identity card knows (ICAO 9303-10 §3.6, 9303-11 §4.3.4).</summary>
internal static class Instructions
{
    private static readonly FrozenDictionary<byte, Func<ChipState, CommandApdu, ResponseApdu>> Table = new Dictionary<
        byte,
        Func<ChipState, CommandApdu, ResponseApdu>
    >
    {
        [InstructionCode.Select] = (chip, command) => chip.Files.Select(command, isOpen: chip.Session is not null),
        [InstructionCode.ReadBinary] = (chip, command) => chip.Files.Read(command, isOpen: chip.Session is not null),
        [InstructionCode.ReadBinaryOdd] = (chip, command) =>
            chip.Files.ReadObjects(command, isOpen: chip.Session is not null),
        [InstructionCode.GetChallenge] = Opening.GetChallenge,
        [InstructionCode.InternalAuthenticate] = ActiveProof.InternalAuthenticate,
        [InstructionCode.PerformSecurityOperation] = TerminalProof.VerifyCertificate,
        [InstructionCode.ExternalAuthenticate] = (chip, command) =>
            chip.Session is null
                ? Opening.ExternalAuthenticate(chip, command)
                : TerminalProof.ExternalAuthenticate(chip, command),
        [InstructionCode.ManageSecurityEnvironment] = SecurityEnvironment.Set,
        [InstructionCode.GeneralAuthenticate] = (chip, command) =>
            chip.Dialogue?.Step(chip, command) ?? new(StatusWord.ConditionsNotSatisfied),
    }.ToFrozenDictionary();

    /// <summary>Links of a chain are joined first, but those of GENERAL AUTHENTICATE are steps, each with an answer of its own.</summary>
    public static ResponseApdu Perform(ChipState chip, CommandApdu command)
    {
        if (!Table.TryGetValue(command.Ins, out var perform))
            return new(StatusWord.InstructionNotSupported);
        if (command.Ins == InstructionCode.GeneralAuthenticate)
        {
            chip.Chain.Clear();
            return perform(chip, command);
        }
        chip.EndDialogue();
        return chip.Chain.Join(command, out var whole) is { } status ? new(status) : perform(chip, whole);
    }
}
