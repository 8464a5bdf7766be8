using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.SoftCard;

/// <summary>Basic access control, the chip's side: a challenge, and a session for who answers it (ICAO 9303-11 §4.3).</summary>
internal static class Opening
{
    public static ResponseApdu GetChallenge(ChipState chip, CommandApdu command)
    {
        if (Fault(chip, command, BasicAccessKeys.NonceLength, dataLength: 0) is { } fault)
            return new(fault);
        return chip.Guard.IsWaiting
            ? new(StatusWord.ConditionsNotSatisfied)
            : new(chip.NewChallenge(), StatusWord.Success);
    }

    /// <summary>One answer to a wrong key, a wrong nonce and a wrong MAC: which it was helps only who guesses.</summary>
    public static ResponseApdu ExternalAuthenticate(ChipState chip, CommandApdu command)
    {
        var challenge = chip.TakeChallenge();
        if (Fault(chip, command, BasicAccessKeys.TokenLength, BasicAccessKeys.TokenLength) is { } fault)
            return new(fault);
        if (challenge is null || chip.Session is not null || chip.Keys is not { } keys)
            return new(StatusWord.ConditionsNotSatisfied);
        if (!keys.TryOpen(command.Data.Span, sender: [], challenge, out var terminal))
        {
            chip.Guard.TellWrong();
            return new(StatusWord.AuthenticationFailed);
        }
        chip.Guard.TellRight();
        var own = new BasicAccessToken(challenge, chip.NewHalfKey());
        chip.Open(BasicAccessToken.Session(terminal, own), AccessLevel.Holder, keys.DocumentNumber);
        return new(keys.Seal(own.Nonce, terminal.Nonce, own.HalfKey), StatusWord.Success);
    }

    private static StatusWord? Fault(ChipState chip, CommandApdu command, int answerLength, int dataLength) =>
        command switch
        {
            { P1: not 0 } or { P2: not 0 } => StatusWord.IncorrectParameters,
            _ when command.Data.Length != dataLength || (command.Le ?? 0) < answerLength => StatusWord.WrongLength,
            _ when !chip.Files.IsApplicationSelected => StatusWord.ConditionsNotSatisfied,
            _ => null,
        };
}
