using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;

namespace CanCuoc.Chip.SoftCard;

/// <summary>What a software chip holds, and what it remembers from one command to the next.</summary>
/// <param name="access">How it may be opened.</param>
/// <param name="random">Draws that many bytes.</param>
internal sealed class ChipState(ChipFiles files, ChipAccess access, Func<int, byte[]> random) : IDisposable
{
    private byte[]? challenge;
    private ProtectedSession? next;

    public ChipFiles Files => files;

    public ChipAccess Access => access;

    /// <summary>Of basic access control.</summary>
    public BasicAccessKeys Keys { get; } = BasicAccessKeys.Of(access.Zone);

    public IReadOnlyList<PaceOption> PaceOptions { get; } = access.CardAccess is { } infos ? PaceOption.Of(infos) : [];

    public PasswordGuard Guard { get; } = new(access.Time);

    public CommandChain Chain { get; } = new();

    /// <summary>What GENERAL AUTHENTICATE goes on with; null while nothing was begun.</summary>
    public Dialogue? Dialogue { get; private set; }

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

    public void Begin(Dialogue begun)
    {
        EndDialogue();
        Dialogue = begun;
    }

    public void EndDialogue()
    {
        Dialogue?.Dispose();
        Dialogue = null;
    }

    /// <summary>The terminal's ephemeral point of chip authentication, once that has been run.</summary>
    public ReadOnlyMemory<byte>? TerminalKey { get; private set; }

    public void Open(ProtectedSession session) => Session = session;

    /// <summary>After the answer to this command, the session goes on with these keys.</summary>
    public void Renew(ProtectedSession session, ReadOnlyMemory<byte> terminalKey) =>
        (next, TerminalKey) = (session, terminalKey);

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
        if (Session is null)
            return;
        Session.Dispose();
        next?.Dispose();
        (Session, next, TerminalKey) = (null, null, null);
        EndDialogue();
        Chain.Clear();
        files.Deselect();
    }

    /// <summary>As after power-on: no session, no challenge, no application selected.</summary>
    public void Reset()
    {
        Close();
        EndDialogue();
        Chain.Clear();
        challenge = null;
        files.Leave();
    }

    public void Dispose()
    {
        Close();
        EndDialogue();
        Keys.Dispose();
    }
}
