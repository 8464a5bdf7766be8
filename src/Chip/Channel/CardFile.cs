using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Channel;

/// <summary>
/// Reads a whole file of the identity application: its first bytes say how long it is, the rest follows in parts (ICAO 9303-10 §3.6.2).
/// What comes is one object with the file's tag, complete, of at most <see cref="LongestFile"/> bytes; else it is refused. Of what it says
/// nothing is believed yet.
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

    /// <summary>256 KiB, about the whole memory of such a chip: a file that claims more is a trap.</summary>
    public const int LongestFile = 0x4_0000;

    /// <summary>One byte of tag and three of length, enough for most files.</summary>
    private const int HeaderLength = 4;

    /// <summary>How a length of three bytes begins, whose last one the header has no room for.</summary>
    private const byte LengthOfThreeBytes = 0x83;

    /// <summary>Of the object around a part that an odd READ BINARY brings.</summary>
    private const int PartHeaderLength = 4;

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
        var started = await ReadHeaderAsync(card, file, cancellationToken);
        if (started.IsRefused(out refusal, out var start))
            return refusal;
        return
            TlvHeader.TryRead(start.Span, out var header)
            && header.Tag == file.Tag
            && header.ObjectLength <= LongestFile
            ? await ReadOnAsync(card, file, start, (int)header.ObjectLength, cancellationToken)
            : WrongLength.For(file.ToString());
    }

    private static async Task<Outcome<ReadOnlyMemory<byte>>> ReadHeaderAsync(
        ICardTransport card,
        FileIdentifier file,
        CancellationToken cancellationToken
    )
    {
        var started = await ReadPartAsync(card, file, offset: 0, HeaderLength, cancellationToken);
        if (
            started.IsRefused(out var refusal, out var start)
            || start.Length < HeaderLength
            || start.Span[1] != LengthOfThreeBytes
        )
            return started;
        var read = await ReadPartAsync(card, file, HeaderLength, length: 1, cancellationToken);
        return read.IsRefused(out refusal, out var last)
            ? refusal
            : (ReadOnlyMemory<byte>)(byte[])[.. start.Span, .. last.Span];
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
            var room = card.LargestAnswer - (count > Command.LargestOffset ? PartHeaderLength : 0);
            var wanted = Math.Min(room, length - count);
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
        var isFar = offset > Command.LargestOffset;
        var command = isFar ? Command.ReadObjects(offset, length) : Command.ReadBinary(offset, length);
        var answered = await card.TransmitAsync(command, cancellationToken);
        if (answered.IsRefused(out var refusal, out var answer))
            return refusal;
        var part = answer.Data;
        return answer.Status switch
        {
            StatusWord.Success or StatusWord.EndOfFile => (
                !isFar || TlvReader.TryReadWhole(answer.Data, Command.PartTag, out part)
            )
            && part.Length > 0
            && part.Length <= length
                ? part
                : WrongLength.For(file.ToString()),
            StatusWord.OffsetOutsideFile => WrongLength.For(file.ToString()),
            _ => NotReadable.For(file.ToString()),
        };
    }
}
