using System.Collections.Frozen;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip.SoftCard;

/// <summary>MANAGE SECURITY ENVIRONMENT: P1 and P2 say what is being prepared, a row each (ISO 7816-4 §11.5.11).</summary>
internal static class SecurityEnvironment
{
    private static readonly FrozenDictionary<(byte, byte), Func<ChipState, CommandApdu, ResponseApdu>> Table =
        new Dictionary<(byte, byte), Func<ChipState, CommandApdu, ResponseApdu>>
        {
            [(PaceCommand.SetForMutualAuthentication, PaceCommand.AuthenticationTemplate)] = PaceDialogue.Begin,
            [(ProofCommand.SetForComputation, ProofCommand.AuthenticationTemplate)] = AgreementProof.SetAuthentication,
            [(ProofCommand.SetForComputation, ProofCommand.KeyAgreementTemplate)] = AgreementProof.SetKeyAgreement,
        }.ToFrozenDictionary();

    public static ResponseApdu Set(ChipState chip, CommandApdu command) =>
        Table.TryGetValue((command.P1, command.P2), out var set)
            ? set(chip, command)
            : new(StatusWord.IncorrectParameters);
}
