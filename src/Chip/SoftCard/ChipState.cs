using CanCuoc.Chip.Channel;

namespace CanCuoc.Chip.SoftCard;

/// <summary>What a software chip holds, and what it remembers from one command to the next.</summary>
/// <param name="keys">Of the card's face; they are wiped with this.</param>
/// <param name="random">Draws that many bytes.</param>
internal sealed class ChipState(ChipFiles files, BasicAccessKeys keys, Func<int, byte[]> random) : IDisposable
{
    private byte[]? challenge;

    public ChipFiles Files => files;

    public BasicAccessKeys Keys => keys;

    /// <summary>By which the chip proves that it is no copy; null on a chip that cannot.</summary>
    public ChipKeys? OwnKeys { get; init; }

    public Func<int, byte[]> Random => random;

    /// <summary>Of the terminal that knows the card's face; null while there is none.</summary>
    public ProtectedSession? Session { get; private set; }

    /// <summary>The chip's half of a session key.</summary>
    public byte[] NewHalfKey() => random(BasicAccessKeys.HalfKeyLength);

    public byte[] NewChallenge() => challenge = random(BasicAccessKeys.NonceLength);

    /// <summary>Each challenge can be answered once.</summary>
    public byte[]? TakeChallenge()
    {
        var taken = challenge;
        challenge = null;
        return taken;
    }

    public void Open(ProtectedSession session) => Session = session;

    public void Close()
    {
        Session?.Dispose();
        Session = null;
        files.Deselect();
    }

    public void Dispose()
    {
        Close();
        keys.Dispose();
    }
}
