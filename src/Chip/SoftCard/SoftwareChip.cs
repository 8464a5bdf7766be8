using System.Security.Cryptography;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// Plays the chip of a card as ISO 7816-4 and ICAO 9303-10 §3 have it: it answers every command, and lets its files be read
/// only under secure messaging, by who has seen the card's face or knows the access number (ICAO 9303-11 §4). Who tries passwords waits
/// ever longer (<see cref="PasswordGuard"/>). By keys of its own it proves that it is no copy.
/// </summary>
public sealed class SoftwareChip : ICardTransport, IDisposable
{
    private const int ShortMaximum = 256;

    private readonly ChipState state;

    /// <summary>A chip in any state of its life, that nobody has spoken to yet.</summary>
    /// <param name="memory">It stays the caller's, and must last as long as the chip.</param>
    /// <param name="keep">
    /// Is given the memory as it has become, before the chip answers that it has: the new one is the caller's then, with all secrets of
    /// the one before. Where it throws an <see cref="IOException"/>, nothing has changed. Null: nothing outlasts the chip.
    /// </param>
    public SoftwareChip(ChipMemory memory, Action<ChipMemory>? keep = null)
        : this(
            memory.Written?.Files ?? new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>(),
            ChipAccess.Of(memory),
            RandomNumberGenerator.GetBytes,
            memory.Keys,
            new ChipLife(memory, keep)
        ) { }

    /// <summary>A chip that nobody has spoken to yet.</summary>
    /// <param name="content">What was written to it.</param>
    /// <param name="key">What its card's face shows; the access number is the end of the personal number.</param>
    /// <param name="own">Its private keys, which stay the caller's; null for a chip that cannot prove that it is no copy.</param>
    /// <param name="trust">Whose terminals may read what not everybody may; null for none.</param>
    public SoftwareChip(LogicalDataStructure content, MrzKey key, ChipKeys? own = null, TrustPoints? trust = null)
        : this(content.Files, ChipAccess.Of(content, key) with { Trust = trust }, RandomNumberGenerator.GetBytes, own)
    { }

    internal SoftwareChip(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files,
        MrzKey key,
        Func<int, byte[]> random,
        ChipKeys? own = null
    )
        : this(files, new ChipAccess(key), random, own) { }

    internal SoftwareChip(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files,
        ChipAccess access,
        Func<int, byte[]> random,
        ChipKeys? own = null,
        ChipLife? life = null
    )
    {
        var gate = new TerminalGate(access.Trust);
        state = new ChipState(
            new ChipFiles(files, gate, access.MasterFiles()),
            access,
            gate,
            life ?? new ChipLife(memory: null, keep: null),
            random
        )
        {
            OwnKeys = own,
        };
    }

    /// <summary>What the chip has learnt of its CVCA and of the day, to be kept without power; null where it trusts none.</summary>
    public TrustPoints? Trust => state.Terminal.Trust;

    public int LargestAnswer => 65_536;

    /// <summary>Which instructions it takes.</summary>
    internal Instructions Instructions { get; init; } = Instructions.OfCards;

    /// <summary>What a reader gets back for the bytes that it sends, whatever they are: data, perhaps none, and a status word.</summary>
    public byte[] Answer(ReadOnlyMemory<byte> command) =>
        CommandApdu.Parse(command).IsRefused(out _, out var parsed)
            ? new ResponseApdu(StatusWord.WrongLength).Encode()
            : Answer(parsed).Encode();

    public Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<ResponseApdu>>(Answer(command));

    /// <summary>Power went or came back: nothing is remembered of whoever spoke to it.</summary>
    public void Reset() => state.Reset();

    public void Dispose() => state.Dispose();

    private ResponseApdu Answer(CommandApdu command) =>
        (command.Cla & ~Command.ChainedClass) == ProtectedSession.ProtectedClass
            ? AnswerProtected(command)
            : AnswerPlain(command);

    // a command that is not protected ends the session, be it of a class that there is or not (ICAO 9303-11 §9.8.3)
    private ResponseApdu AnswerPlain(CommandApdu command)
    {
        state.Close();
        return CommandClass.Fault(command.Cla) is { } fault ? new(fault) : Instructions.Perform(state, command);
    }

    private ResponseApdu AnswerProtected(CommandApdu command)
    {
        if (state.Session is not { } session)
            return new(StatusWord.ConditionsNotSatisfied);
        var opened = session.Open(command, out var plain);
        if (opened != StatusWord.Success)
        {
            state.Close();
            return new(opened);
        }
        var answer = Instructions.Perform(state, plain);
        var room = session.LargestData(command.Le ?? ShortMaximum);
        var answered = session.Protect(answer.Data.Length <= room ? answer : new(StatusWord.WrongLength));
        state.Turn();
        return answered;
    }
}
