using CanCuoc.Chip.Channel;

namespace CanCuoc.Chip.SoftCard;

/// <summary>What a software chip holds, and what it remembers from one command to the next.</summary>
/// <param name="keys">Of the card's face; they are wiped with this.</param>
/// <param name="random">Draws that many bytes.</param>
/// <param name="terminal">Who stands before the chip.</param>
internal sealed class ChipState(ChipFiles files, BasicAccessKeys keys, TerminalGate terminal, Func<int, byte[]> random)
    : IDisposable
{
    private byte[]? challenge;
    private AgreementChoice? choice;
    private ProtectedSession? next;

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

    /// <summary>The terminal's ephemeral point of chip authentication, once that has been run.</summary>
    public ReadOnlyMemory<byte>? TerminalKey { get; private set; }

    public TerminalGate Terminal => terminal;

    /// <summary>What the terminal saw of this chip when the session was opened, which it must sign: document number or ephemeral key.</summary>
    public ReadOnlyMemory<byte> Identity { get; private set; }

    /// <summary>The parts of a command that have come so far.</summary>
    public CommandParts Parts { get; } = new();

    public void Open(ProtectedSession session, ReadOnlyMemory<byte> identity) =>
        (Session, Identity) = (session, identity);

    /// <summary>How the next key agreement is to be done; each choice serves once.</summary>
    public void Choose(AgreementChoice chosen) => choice = chosen;

    public AgreementChoice? TakeChoice()
    {
        var taken = choice;
        choice = null;
        return taken;
    }

    /// <summary>After the answer to this command, the session goes on with these keys.</summary>
    public void Renew(ProtectedSession session, ReadOnlyMemory<byte> terminalKey)
    {
        (next, TerminalKey) = (session, terminalKey);
        terminal.Forget();
        files.Deselect();
    }

    /// <summary>An answer has gone out.</summary>
    public void Turn()
    {
        if (next is null)
            return;
        Session?.Dispose();
        (Session, next) = (next, null);
    }

    public void Close()
    {
        Session?.Dispose();
        next?.Dispose();
        (Session, next, choice, TerminalKey) = (null, null, null, null);
        Identity = default;
        Parts.Clear();
        terminal.Forget();
        files.Deselect();
    }

    public void Dispose()
    {
        Close();
        keys.Dispose();
    }
}
