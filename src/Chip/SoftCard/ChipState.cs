using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.SoftCard;

/// <summary>What a software chip holds, and what it remembers from one command to the next.</summary>
/// <param name="access">How it may be opened.</param>
/// <param name="terminal">Who stands before it.</param>
/// <param name="life">What it keeps for good.</param>
/// <param name="random">Draws that many bytes.</param>
internal sealed class ChipState(
    ChipFiles files,
    ChipAccess access,
    TerminalGate terminal,
    ChipLife life,
    Func<int, byte[]> random
) : IDisposable
{
    private byte[]? challenge;
    private ProtectedSession? next;
    private AccessLevel opened;

    public ChipFiles Files => files;

    public ChipLife Life => life;

    public ChipAccess Access { get; private set; } = access;

    /// <summary>Of basic access control; null on a chip that is nobody's yet.</summary>
    public BasicAccessKeys? Keys { get; private set; } = access.Zone is { } zone ? BasicAccessKeys.Of(zone) : null;

    public IReadOnlyList<PaceOption> PaceOptions { get; } = access.CardAccess is { } infos ? PaceOption.Of(infos) : [];

    public PasswordGuard Guard { get; } = new(access.Time);

    public CommandChain Chain { get; } = new();

    /// <summary>What GENERAL AUTHENTICATE goes on with; null while nothing was begun.</summary>
    public Dialogue? Dialogue { get; private set; }

    /// <summary>By which the chip proves that it is no copy; null on a chip that cannot.</summary>
    public ChipKeys? OwnKeys { get; set; }

    public Func<int, byte[]> Random => random;

    /// <summary>Of the terminal that knows the card's face, or the transport key; null while there is none.</summary>
    public ProtectedSession? Session { get; private set; }

    /// <summary>Whether files can be written.</summary>
    public bool IsTakingFiles => life.State == LifeCycle.Initialised;

    /// <summary>Whom the chip hears.</summary>
    public AccessLevel Level => Session is null ? AccessLevel.Anybody : opened;

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

    public TerminalGate Terminal => terminal;

    /// <summary>What the terminal saw of this chip when the session was opened, and must sign: document number or ephemeral key.</summary>
    public ReadOnlyMemory<byte> Identity { get; private set; }

    public void Open(ProtectedSession session, AccessLevel level, ReadOnlyMemory<byte> identity) =>
        (Session, opened, Identity) = (session, level, identity);

    /// <summary>The chip has become somebody's: from now on it opens so.</summary>
    public void Admit(ChipAccess holder)
    {
        Access = holder;
        Keys = BasicAccessKeys.Of(holder.Zone!);
    }

    /// <summary>Keeps what the terminal's certificates taught the chip.</summary>
    public StatusWord Keep(TrustPoints trust) =>
        life.Memory is { } memory ? life.Become(memory with { Trust = trust }) : StatusWord.Success;

    /// <summary>The chip's end: it forgets files and keys for good.</summary>
    public StatusWord Terminate()
    {
        var kept = life.Become(life.Memory!.Ended());
        if (kept != StatusWord.Success)
            return kept;
        files.Wipe();
        terminal.Begin(null);
        OwnKeys?.Dispose();
        Keys?.Dispose();
        Access.Transport?.Dispose();
        (OwnKeys, Keys, Access) = (null, null, new ChipAccess(Zone: null) { CardAccess = null });
        return kept;
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
        if (Session is null)
            return;
        Session.Dispose();
        next?.Dispose();
        (Session, next, TerminalKey, Identity) = (null, null, null, default);
        if (IsTakingFiles)
            Discard();
        terminal.Forget();
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

    // what was written in a session that ends before the files are complete was perhaps another holder's
    private void Discard()
    {
        files.Empty();
        terminal.Begin(null);
    }

    public void Dispose()
    {
        Close();
        EndDialogue();
        Keys?.Dispose();
    }
}
