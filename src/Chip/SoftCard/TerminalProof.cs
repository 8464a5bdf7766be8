using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Tlv;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// Terminal authentication version 1, the chip's side (TR-03110-3 §B.11.4 to §B.11.7). Every step wants the session of chip
/// authentication: before it, a terminal that listens in could take the place of the one that is proven.
/// </summary>
internal static class TerminalProof
{
    /// <summary>MSE:Set DST.</summary>
    public static ResponseApdu SetIssuer(ChipState chip, CommandApdu command) =>
        new(Named(chip, command, chip.Terminal.SetIssuer));

    /// <summary>MSE:Set AT.</summary>
    public static ResponseApdu SetTerminal(ChipState chip, CommandApdu command) =>
        new(Named(chip, command, chip.Terminal.SetTerminal));

    /// <summary>PSO:Verify Certificate.</summary>
    public static ResponseApdu VerifyCertificate(ChipState chip, CommandApdu command)
    {
        if (chip.TerminalKey is null)
            return new(StatusWord.SecurityStatusNotSatisfied);
        if ((command.P1, command.P2) != (0, TerminalCommand.SelfDescriptive))
            return new(StatusWord.IncorrectParameters);
        if (VerifiableCertificate.ParseParts(command.Data).IsRefused(out _, out var certificate))
            return new(StatusWord.IncorrectData);
        return new(chip.Terminal.Verify(certificate, chip.Keep));
    }

    /// <summary>EXTERNAL AUTHENTICATE within a session.</summary>
    public static ResponseApdu ExternalAuthenticate(ChipState chip, CommandApdu command)
    {
        var challenge = chip.TakeChallenge();
        if ((command.P1, command.P2) != (0, 0))
            return new(StatusWord.IncorrectParameters);
        if (chip.TerminalKey is not { } point)
            return new(StatusWord.SecurityStatusNotSatisfied);
        if (challenge is null)
            return new(StatusWord.ConditionsNotSatisfied);
        var message = TerminalProofMessage.Of(chip.Identity.Span, challenge, point.Span);
        return new(chip.Terminal.Prove(message, command.Data.Span));
    }

    private static StatusWord Named(ChipState chip, CommandApdu command, Func<HolderReference, StatusWord> set)
    {
        if (chip.TerminalKey is null)
            return StatusWord.SecurityStatusNotSatisfied;
        return
            TlvReader.TryReadWhole(command.Data, TerminalCommand.NameTag, out var name)
            && HolderReference.Parse(name.Span) is { } reference
            ? set(reference)
            : StatusWord.IncorrectData;
    }
}
