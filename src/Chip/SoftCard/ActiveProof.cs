using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip.SoftCard;

/// <summary>Active authentication, the chip's side (ICAO 9303-11 §6.1).</summary>
internal static class ActiveProof
{
    /// <summary>INTERNAL AUTHENTICATE.</summary>
    public static ResponseApdu InternalAuthenticate(ChipState chip, CommandApdu command)
    {
        if (chip.OwnKeys?.Signing is not { } key)
            return new(StatusWord.InstructionNotSupported);
        if (Fault(command, key) is { } fault)
            return new(fault);
        return new(key.Sign(command.Data.Span, chip.Random), StatusWord.Success);
    }

    private static StatusWord? Fault(CommandApdu command, SigningKey key) =>
        command switch
        {
            { P1: not 0 } or { P2: not 0 } => StatusWord.IncorrectParameters,
            { Data.Length: not ActiveAuthentication.ChallengeLength } => StatusWord.WrongLength,
            _ when (command.Le ?? 0) < key.SignatureLength => StatusWord.WrongLength,
            _ => null,
        };
}
