using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tlv;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Personalisation;

/// <summary>
/// What a factory does with a chip, under its transport key: in a first pass the chip makes its keys, in a second it takes the files that
/// the issuer has signed, and is shut. All of it goes over PACE and secure messaging: who listens learns nothing of the holder.
/// </summary>
public sealed class FactorySession : IDisposable
{
    public static readonly Refusal Refused = new(
        "CHI-98",
        "Chip từ chối một bước cá thể hóa.",
        "The chip refuses a step of its personalisation.",
        "ISO 7816-9"
    );

    /// <summary>Half of the longest command that the chips take, so that its protection fits too.</summary>
    private const int LongestPart = 0x4000;

    private readonly OpenedCard card;

    private FactorySession(OpenedCard card) => this.card = card;

    /// <summary>The number that says whose transport key is needed; a card in its holder's hand tells none.</summary>
    public static async Task<Outcome<ChipSerial>> ReadSerialAsync(ICardTransport card, CancellationToken cancellation)
    {
        var answered = await AskAsync(card, FactoryCommand.GetSerial, nameof(ChipSerial), cancellation);
        return answered.IsRefused(out var refusal, out var serial) ? refusal : ChipSerial.Parse(serial.Span);
    }

    /// <summary>Where the chip stands; refused is one that tells nothing of it.</summary>
    public static async Task<Outcome<LifeCycle>> ReadStateAsync(ICardTransport card, CancellationToken cancellation)
    {
        var answered = await AskAsync(card, FactoryCommand.GetLifeCycle, nameof(LifeCycle), cancellation);
        if (answered.IsRefused(out var refusal, out var state))
            return refusal;
        return state.Length == 1 && Enum.IsDefined((LifeCycle)state.Span[0])
            ? (LifeCycle)state.Span[0]
            : Refused.For(nameof(LifeCycle));
    }

    /// <summary>Opens a chip; refused is one that does not know the key.</summary>
    public static async Task<Outcome<FactorySession>> OpenAsync(
        ICardTransport card,
        TransportKey key,
        CancellationToken cancellation
    ) =>
        (await CardOpening.OpenAsync(card, key, cancellation)).IsRefused(out var refusal, out var opened)
            ? refusal
            : new FactorySession(opened);

    /// <summary>The first pass: the chip makes its keys, once in its life. One that was interrupted tells those that it has made.</summary>
    public async Task<Outcome<ChipPublicKeys>> InitialiseAsync(CancellationToken cancellation)
    {
        if ((await ReadStateAsync(card.Channel, cancellation)).IsRefused(out var refusal, out var state))
            return refusal;
        var command = state == LifeCycle.Blank ? FactoryCommand.GenerateKeys : FactoryCommand.TellKeys;
        var answered = await AskAsync(card.Channel, command, "GENERATE ASYMMETRIC KEY PAIR", cancellation);
        if (answered.IsRefused(out refusal, out var answer))
            return refusal;
        return ChipPublicKeys.Parse(answer) is { } keys ? keys : Refused.For("GENERATE ASYMMETRIC KEY PAIR");
    }

    /// <summary>The second pass: the chip takes the files and is shut; from now on it opens as a card does.</summary>
    /// <param name="trust">Null for a card that gives its biometrics to nobody.</param>
    public async Task<Outcome<Done>> WriteAsync(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files,
        TrustPoints? trust,
        CancellationToken cancellation
    )
    {
        foreach (var (file, content) in files.OrderBy(file => file.Key))
        {
            if ((await WriteAsync(file, content, cancellation)).IsRefused(out var refusal, out _))
                return refusal;
        }
        if (trust is { } points)
        {
            TlvReader.TryReadWhole(points.Encode(), FactoryCommand.TrustTag, out var value);
            var put = FactoryCommand.PutTrust(value);
            if ((await AskAsync(card.Channel, put, "PUT DATA", cancellation)).IsRefused(out var refusal, out _))
                return refusal;
        }
        return await DoAsync(FactoryCommand.Activate, "ACTIVATE FILE", cancellation);
    }

    /// <summary>The card is its holder's from now on. The transport key opens nothing any more but its end.</summary>
    public async Task<Outcome<Done>> ReleaseAsync(CancellationToken cancellation) =>
        (await DoAsync(Command.SelectMaster, "SELECT", cancellation)).IsRefused(out var refusal, out _)
            ? refusal
            : await DoAsync(FactoryCommand.Activate, "ACTIVATE FILE", cancellation);

    /// <summary>The chip's end, for ever.</summary>
    public Task<Outcome<Done>> TerminateAsync(CancellationToken cancellation) =>
        DoAsync(FactoryCommand.Terminate, "TERMINATE CARD USAGE", cancellation);

    public void Dispose() => card.Dispose();

    private async Task<Outcome<Done>> WriteAsync(
        FileIdentifier file,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation
    )
    {
        if ((await DoAsync(Command.SelectFile(file), $"SELECT {file}", cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        var longest = Math.Min(LongestPart, card.Channel.LargestAnswer);
        for (var offset = 0; offset < content.Length; offset += longest)
        {
            var part = content[offset..Math.Min(content.Length, offset + longest)];
            var command =
                offset > Command.LargestOffset
                    ? FactoryCommand.WriteObjects(offset, part)
                    : FactoryCommand.Write(offset, part);
            var written = await DoAsync(command, $"UPDATE BINARY {file}", cancellation);
            if (written.IsRefused(out refusal, out _))
                return refusal;
        }
        return Done.It;
    }

    private async Task<Outcome<Done>> DoAsync(CommandApdu command, string name, CancellationToken cancellation) =>
        (await AskAsync(card.Channel, command, name, cancellation)).IsRefused(out var refusal, out _)
            ? refusal
            : Done.It;

    private static async Task<Outcome<ReadOnlyMemory<byte>>> AskAsync(
        ICardTransport card,
        CommandApdu command,
        string name,
        CancellationToken cancellation
    )
    {
        var answered = await card.TransmitAsync(command, cancellation);
        if (answered.IsRefused(out var refusal, out var answer))
            return refusal;
        return answer.Status == StatusWord.Success
            ? answer.Data
            : Refused.For(FormattableString.Invariant($"{name}: {(int)answer.Status:X4}"));
    }
}
