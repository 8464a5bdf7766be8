using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Access;

/// <summary>
/// Looks for EF.CardAccess in the ways that cards have it: by short identifier with no SELECT, as the Vietnamese card answers; after
/// SELECT of the master file, which some chips do not know; after SELECT of the application (ICAO 9303-10 §3.11.3).
/// </summary>
internal static class CardAccessFile
{
    private const int MessageLengthsTag = 0x7F66;
    private const int IntegerTag = 0x02;
    private const int ShortMaximum = 256;
    private const int ExtendedMaximum = 65_536;

    /// <summary>What the chip tells; nothing where it has no such file.</summary>
    public static async Task<Outcome<Told>> ReadAsync(ICardTransport card, CancellationToken cancellationToken)
    {
        CommandApdu[][] ways =
        [
            [],
            [Command.SelectMaster],
            [Command.SelectMaster, Command.SelectFile(MasterFile.CardAccess)],
            [Command.SelectApplication],
            [Command.SelectApplication, Command.SelectFile(MasterFile.CardAccess)],
        ];
        foreach (var way in ways)
        {
            var read = await ReadAsync(card, way, cancellationToken);
            if (!read.IsRefused(out var refusal, out var file))
                return await UnderstandAsync(card, file, way, cancellationToken);
            if (!IsAbsent(refusal))
                return refusal;
        }
        return new Told(Infos: null, IsApplicationSelected: true, ShortMaximum);
    }

    private static async Task<Outcome<ReadOnlyMemory<byte>>> ReadAsync(
        ICardTransport card,
        CommandApdu[] way,
        CancellationToken cancellationToken
    )
    {
        foreach (var select in way)
        {
            var selected = await card.TransmitAsync(select, cancellationToken);
            if (selected.IsRefused(out var refusal, out var answer))
                return refusal;
            if (answer.Status != StatusWord.Success)
                return CardFile.NotFound;
        }
        var isSelected = way is [_, _];
        return await new FileReading(card, SecurityInfos.Tag, nameof(MasterFile.CardAccess)).ReadAsync(
            isSelected ? null : MasterFile.CardAccess.ShortIdentifier,
            cancellationToken
        );
    }

    private static async Task<Outcome<Told>> UnderstandAsync(
        ICardTransport card,
        ReadOnlyMemory<byte> file,
        CommandApdu[] way,
        CancellationToken cancellationToken
    )
    {
        if (SecurityInfos.Parse(file).IsRefused(out var refusal, out var infos))
            return refusal.For(nameof(MasterFile.CardAccess));
        if (way is [{ P1: Command.SelectByName }, ..])
            return new Told(infos, IsApplicationSelected: true, ShortMaximum);
        var read = await card.TransmitAsync(
            Command.ReadNamed(MasterFile.Attributes.ShortIdentifier, ShortMaximum),
            cancellationToken
        );
        return read.IsRefused(out refusal, out var answer)
            ? refusal
            : new Told(infos, IsApplicationSelected: false, LargestAnswer(answer.Data));
    }

    // EF.ATR/INFO: the longest command, then the longest answer (ISO 7816-4 §12.7.1); what says nothing of them means short ones
    private static int LargestAnswer(ReadOnlyMemory<byte> attributes)
    {
        var reader = new TlvReader(attributes);
        while (reader.TryRead(out var tag, out var value))
        {
            var lengths = new TlvReader(value);
            if (
                tag == MessageLengthsTag
                && lengths.TryRead(IntegerTag, out _)
                && lengths.TryRead(IntegerTag, out var answer)
                && answer.Length is 2 or 3
            )
                return Math.Clamp(
                    answer.ToArray().Aggregate(0, (sum, digit) => (sum << 8) | digit),
                    ShortMaximum,
                    ExtendedMaximum
                );
        }
        return ShortMaximum;
    }

    private static bool IsAbsent(Refusal refusal) =>
        refusal.Code == CardFile.NotFound.Code
        || refusal.Code == CardFile.NotReadable.Code
        || refusal.Code == CardFile.WrongLength.Code;

    /// <summary>What a chip told before it was opened; nobody signed it.</summary>
    /// <param name="Infos">Null where there is no such file.</param>
    /// <param name="LargestAnswer">Of the chip, protection included.</param>
    public sealed record Told(SecurityInfos? Infos, bool IsApplicationSelected, int LargestAnswer);
}
