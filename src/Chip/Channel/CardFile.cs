using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Channel;

/// <summary>
/// Reads a whole file of the identity application: its first bytes say how long it is, the rest follows in parts (ICAO 9303-10 §3.6.2).
/// What comes is one object with the file's tag, complete, of at most <see cref="LogicalDataStructure.MaxFileLength"/> bytes; else it is
/// refused. Of what it says nothing is believed yet.
/// </summary>
public static class CardFile
{
    public static readonly Refusal NotFound = new(
        "CHI-34",
        "Chip không có tệp này.",
        "The chip has no such file.",
        "ICAO 9303-10 §4"
    );

    public static readonly Refusal NotReadable = new(
        "CHI-35",
        "Chip không cho đọc tệp này.",
        "The chip does not let this file be read.",
        "ICAO 9303-10 §3.6.2"
    );

    public static readonly Refusal WrongLength = new(
        "CHI-36",
        "Tệp trên chip bị cụt, hoặc không đúng như phần đầu của nó cho biết.",
        "The file on the chip is cut short, or is not what its first bytes say.",
        "ICAO 9303-10 §4"
    );

    /// <summary>One byte of tag and three of length, enough for the longest file.</summary>
    private const int HeaderLength = 4;

    /// <summary>The most that, encrypted and authenticated, still fits in a short answer of 256 bytes.</summary>
    private const int PartLength = 231;

    public static async Task<Outcome<ReadOnlyMemory<byte>>> ReadAsync(
        ICardTransport card,
        FileIdentifier file,
        CancellationToken cancellationToken
    )
    {
        var selected = await card.TransmitAsync(Command.SelectFile(file), cancellationToken);
        if (selected.IsRefused(out var refusal, out var selection))
            return refusal;
        if (selection.Status != StatusWord.Success)
            return (selection.Status == StatusWord.FileNotFound ? NotFound : NotReadable).For(file.ToString());
        var started = await ReadPartAsync(card, file, offset: 0, HeaderLength, cancellationToken);
        if (started.IsRefused(out refusal, out var start))
            return refusal;
        return
            TlvHeader.TryRead(start.Span, out var header)
            && header.Tag == file.Tag
            && header.ObjectLength <= LogicalDataStructure.MaxFileLength
            ? await ReadOnAsync(card, file, start, (int)header.ObjectLength, cancellationToken)
            : WrongLength.For(file.ToString());
    }

    private static async Task<Outcome<ReadOnlyMemory<byte>>> ReadOnAsync(
        ICardTransport card,
        FileIdentifier file,
        ReadOnlyMemory<byte> start,
        int length,
        CancellationToken cancellationToken
    )
    {
        var whole = new byte[length];
        var count = Math.Min(start.Length, length);
        start[..count].CopyTo(whole);
        while (count < length)
        {
            var wanted = Math.Min(PartLength, length - count);
            var read = await ReadPartAsync(card, file, count, wanted, cancellationToken);
            if (read.IsRefused(out var refusal, out var part))
                return refusal;
            part.CopyTo(whole.AsMemory(count));
            count += part.Length;
        }
        return (ReadOnlyMemory<byte>)whole;
    }

    private static async Task<Outcome<ReadOnlyMemory<byte>>> ReadPartAsync(
        ICardTransport card,
        FileIdentifier file,
        int offset,
        int length,
        CancellationToken cancellationToken
    )
    {
        var answered = await card.TransmitAsync(Command.ReadBinary(offset, length), cancellationToken);
        if (answered.IsRefused(out var refusal, out var answer))
            return refusal;
        return answer.Status switch
        {
            StatusWord.Success or StatusWord.EndOfFile => answer.Data.Length > 0 && answer.Data.Length <= length
                ? answer.Data
                : WrongLength.For(file.ToString()),
            StatusWord.OffsetOutsideFile => WrongLength.For(file.ToString()),
            _ => NotReadable.For(file.ToString()),
        };
    }
}
