using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.SoftCard;

/// <summary>Chip authentication by AES: what the terminal chose, and its one step, which brings the terminal's key.</summary>
internal sealed class AgreementDialogue(AgreementKey key, ChipAuthenticationProtocol protocol) : Dialogue
{
    /// <summary>An empty object.</summary>
    private const int AnswerLength = 2;

    public override ResponseApdu Step(ChipState chip, CommandApdu command)
    {
        chip.EndDialogue();
        if (Fault(command) is { } fault)
            return new(fault);
        if (
            !TlvReader.TryReadWhole(command.Data, ProofCommand.DynamicTag, out var dynamic)
            || !TlvReader.TryReadWhole(dynamic, ProofCommand.DynamicKeyTag, out var point)
        )
            return new(StatusWord.IncorrectData);
        return AgreementProof.Agree(chip, key, protocol, point) is var status and not StatusWord.Success
            ? new(status)
            : new(TlvObject.Of(ProofCommand.DynamicTag), StatusWord.Success);
    }

    private static StatusWord? Fault(CommandApdu command) =>
        command switch
        {
            _ when (command.Cla & Command.ChainedClass) != 0 => StatusWord.LastOfChainExpected,
            not { P1: 0, P2: 0 } => StatusWord.IncorrectParameters,
            _ when (command.Le ?? 0) < AnswerLength => StatusWord.WrongLength,
            _ => null,
        };

    /// <summary>The key is the chip's own, and stays.</summary>
    public override void Dispose() { }
}
