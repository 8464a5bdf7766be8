using System.Collections.Frozen;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.SoftCard;

/// <summary>MANAGE SECURITY ENVIRONMENT: what its parameters choose, a row each (ISO 7816-4 §11.5.11).</summary>
internal static class SecurityEnvironment
{
    private static readonly FrozenDictionary<(byte P1, byte P2), Func<ChipState, CommandApdu, ResponseApdu>> Table =
        new Dictionary<(byte P1, byte P2), Func<ChipState, CommandApdu, ResponseApdu>>
        {
            [(PaceCommand.SetForMutualAuthentication, PaceCommand.AuthenticationTemplate)] = PaceDialogue.Begin,
            [(ProofCommand.SetForComputation, PaceCommand.AuthenticationTemplate)] = AgreementDialogue.Begin,
            [(ProofCommand.SetForComputation, ProofCommand.KeyAgreementTemplate)] = AgreementDialogue.SetKeyAgreement,
            [(TerminalCommand.SetForVerification, TerminalCommand.SignatureTemplate)] = TerminalProof.SetIssuer,
            [(TerminalCommand.SetForVerification, PaceCommand.AuthenticationTemplate)] = TerminalProof.SetTerminal,
        }.ToFrozenDictionary();

    public static ResponseApdu Manage(ChipState chip, CommandApdu command) =>
        Table.TryGetValue((command.P1, command.P2), out var set)
            ? set(chip, command)
            : new(StatusWord.IncorrectParameters);
}
