using System.Security.Cryptography;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.SoftCard;

/// <summary>Basic access control, the chip's side: a challenge that serves once, and the session of who answered it (ICAO 9303-11 §4.3).</summary>
internal sealed class ChipDoor(MrzKey key) : IDisposable
{
    private readonly BasicAccessKeys keys = BasicAccessKeys.Of(key);
    private byte[]? challenge;

    /// <summary>Of the terminal that knows the card's face; null while there is none.</summary>
    public ProtectedSession? Session { get; private set; }

    public ResponseApdu Challenge(CommandApdu command)
    {
        if (command.Le != BasicAccessKeys.NonceLength)
            return new(StatusWord.WrongLength);
        challenge = RandomNumberGenerator.GetBytes(BasicAccessKeys.NonceLength);
        return new(challenge, StatusWord.Success);
    }

    /// <summary>Opens a session; a wrong answer is not told what was wrong with it.</summary>
    public ResponseApdu Authenticate(CommandApdu command)
    {
        if (challenge is not { } asked)
            return new(StatusWord.ConditionsNotSatisfied);
        challenge = null;
        if (!keys.TryOpen(command.Data.Span, sender: [], asked, out var terminal))
            return new(StatusWord.AuthenticationFailed);
        var chip = new BasicAccessToken(asked, RandomNumberGenerator.GetBytes(TripleDesKeys.KeyLength));
        Session = ProtectedSession.Of(terminal, chip);
        return new(keys.Seal(chip.Nonce, terminal.Nonce, chip.HalfKey), StatusWord.Success);
    }

    public void Close()
    {
        Session?.Dispose();
        Session = null;
    }

    public void Dispose()
    {
        Close();
        keys.Dispose();
    }
}
