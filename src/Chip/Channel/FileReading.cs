using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Channel;

/// <summary>Reads one file, be it selected or named, that must be one object of its tag.</summary>
internal sealed class FileReading(ICardTransport card, int tag, string name)
{
    /// <summary>One byte of tag and three of length, enough for most files.</summary>
    private const int HeaderLength = 4;

    /// <summary>How a length of three bytes begins, whose last one the header has no room for.</summary>
    private const byte LengthOfThreeBytes = 0x83;

    /// <summary>Of the object around a part that an odd READ BINARY brings.</summary>
    private const int PartHeaderLength = 4;

    private const int ShortMaximum = 256;

    /// <summary>The most that, protected by any cipher, fits in a short answer.</summary>
    private const int ShortProtected = 223;

    /// <summary>The selected file, or the one of a short identifier, which the first command then selects.</summary>
    public async Task<Outcome<ReadOnlyMemory<byte>>> ReadAsync(
        int? shortIdentifier,
        CancellationToken cancellationToken
    )
    {
        var started = await ReadHeaderAsync(shortIdentifier, cancellationToken);
        if (started.IsRefused(out var refusal, out var start))
            return refusal;
        return
            TlvHeader.TryRead(start.Span, out var header)
            && header.Tag == tag
            && header.ObjectLength <= CardFile.LongestFile
            ? await ReadOnAsync(start, (int)header.ObjectLength, cancellationToken)
            : CardFile.WrongLength.For(name);
    }

    private async Task<Outcome<ReadOnlyMemory<byte>>> ReadHeaderAsync(
        int? shortIdentifier,
        CancellationToken cancellationToken
    )
    {
        var command = shortIdentifier is { } named
            ? Command.ReadNamed(named, HeaderLength)
            : Command.ReadBinary(0, HeaderLength);
        var started = await ReadPartAsync(command, HeaderLength, cancellationToken);
        if (
            started.IsRefused(out var refusal, out var start)
            || start.Length < HeaderLength
            || start.Span[1] != LengthOfThreeBytes
        )
            return started;
        var read = await ReadPartAsync(Command.ReadBinary(HeaderLength, 1), length: 1, cancellationToken);
        return read.IsRefused(out refusal, out var last)
            ? refusal
            : (ReadOnlyMemory<byte>)(byte[])[.. start.Span, .. last.Span];
    }

    private async Task<Outcome<ReadOnlyMemory<byte>>> ReadOnAsync(
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
            var isFar = count > Command.LargestOffset;
            var around = isFar ? PartHeaderLength : 0;
            var wanted = Fitting(Math.Min(card.LargestAnswer, length - count + around)) - around;
            var command = isFar ? Command.ReadObjects(count, wanted) : Command.ReadBinary(count, wanted);
            var read = await ReadPartAsync(command, wanted, cancellationToken);
            if (read.IsRefused(out var refusal, out var part))
                return refusal;
            part.CopyTo(whole.AsMemory(count));
            count += part.Length;
        }
        return (ReadOnlyMemory<byte>)whole;
    }

    // up to 256 bytes are asked for in the short form, and then the protected answer has no more room either
    private int Fitting(int wanted) =>
        card.LargestAnswer > ShortMaximum && wanted is > ShortProtected and <= ShortMaximum ? ShortProtected : wanted;

    private async Task<Outcome<ReadOnlyMemory<byte>>> ReadPartAsync(
        CommandApdu command,
        int length,
        CancellationToken cancellationToken
    )
    {
        var answered = await card.TransmitAsync(command, cancellationToken);
        if (answered.IsRefused(out var refusal, out var answer))
            return refusal;
        var part = answer.Data;
        var isInObject = command.Ins == InstructionCode.ReadBinaryOdd;
        return answer.Status switch
        {
            StatusWord.Success or StatusWord.EndOfFile => (
                !isInObject || TlvReader.TryReadWhole(answer.Data, Command.PartTag, out part)
            )
            && part.Length > 0
            && part.Length <= length
                ? part
                : CardFile.WrongLength.For(name),
            StatusWord.OffsetOutsideFile => CardFile.WrongLength.For(name),
            StatusWord.FileNotFound => CardFile.NotFound.For(name),
            _ => CardFile.NotReadable.For(name),
        };
    }
}
