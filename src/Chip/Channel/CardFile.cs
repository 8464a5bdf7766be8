using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
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
        return await new FileReading(card, file.Tag, file.ToString()).ReadAsync(
            shortIdentifier: null,
            cancellationToken
        );
    }
}
