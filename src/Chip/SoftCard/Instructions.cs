using System.Collections.Frozen;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.Verifiable;

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
        [Command.ReadBinaryInstruction] = (chip, command) =>
            chip.Session is null ? new(StatusWord.SecurityStatusNotSatisfied) : chip.Files.Read(command),
        [Command.ReadObjectsInstruction] = (chip, command) =>
            chip.Session is null ? new(StatusWord.SecurityStatusNotSatisfied) : chip.Files.ReadObjects(command),
        [Command.GetChallengeInstruction] = Opening.GetChallenge,
        [ProofCommand.InternalAuthenticateInstruction] = ActiveProof.InternalAuthenticate,
        [ProofCommand.ManageSecurityEnvironment] = SecurityEnvironment.Set,
        [ProofCommand.GeneralAuthenticate] = AgreementProof.Agree,
        [TerminalCommand.PerformSecurityOperation] = TerminalProof.VerifyCertificate,
        [Command.ExternalAuthenticateInstruction] = (chip, command) =>
            chip.Session is null
                ? Opening.ExternalAuthenticate(chip, command)
                : TerminalProof.ExternalAuthenticate(chip, command),
    }.ToFrozenDictionary();

    public static ResponseApdu Perform(ChipState chip, CommandApdu command) =>
        chip.Parts.Gather(ref command, isOpen: chip.Session is not null) is { } gathered ? new(gathered)
        : Table.TryGetValue(command.Ins, out var perform) ? perform(chip, command)
        : new(StatusWord.InstructionNotSupported);
}
