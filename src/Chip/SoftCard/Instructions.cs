using System.Collections.Frozen;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip.SoftCard;

/// <summary>The instructions that the chip of an identity card knows (ICAO 9303-10 §3.6, 9303-11 §4.3.4).</summary>
internal static class Instructions
{
    private static readonly FrozenDictionary<byte, Func<ChipState, CommandApdu, ResponseApdu>> Table = new Dictionary<
        byte,
        Func<ChipState, CommandApdu, ResponseApdu>
    >
    {
        [Command.Select] = (chip, command) => chip.Files.Select(command, isOpen: chip.Session is not null),
        [Command.ReadBinaryInstruction] = (chip, command) => chip.Files.Read(command, isOpen: chip.Session is not null),
        [Command.ReadObjectsInstruction] = (chip, command) =>
            chip.Files.ReadObjects(command, isOpen: chip.Session is not null),
        [Command.GetChallengeInstruction] = Opening.GetChallenge,
        [ProofCommand.InternalAuthenticateInstruction] = ActiveProof.InternalAuthenticate,
        [Command.ExternalAuthenticateInstruction] = Opening.ExternalAuthenticate,
        [Command.ManageSecurityEnvironment] = SecurityEnvironment.Set,
        [Command.GeneralAuthenticate] = (chip, command) =>
            chip.Dialogue?.Step(chip, command) ?? new(StatusWord.ConditionsNotSatisfied),
    }.ToFrozenDictionary();

    /// <summary>Links of a chain are joined first, but those of GENERAL AUTHENTICATE are steps, each with an answer of its own.</summary>
    public static ResponseApdu Perform(ChipState chip, CommandApdu command)
    {
        if (!Table.TryGetValue(command.Ins, out var perform))
            return new(StatusWord.InstructionNotSupported);
        if (command.Ins == Command.GeneralAuthenticate)
        {
            chip.Chain.Clear();
            return perform(chip, command);
        }
        chip.EndDialogue();
        return chip.Chain.Join(command, out var whole) is { } status ? new(status) : perform(chip, whole);
    }
}
