using System.Buffers.Binary;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.SoftCard;

/// <summary>The files of a software chip, which of them is selected, and what may be read of it.</summary>
/// <param name="personalised">EF.CVCA is not among them: the chip writes it itself.</param>
/// <param name="gate">What the terminal may read.</param>
internal sealed class ChipFiles(
    IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> personalised,
    TerminalGate gate
)
{
    private const int ReservedBits = 0x60;
    private const int ShortIdentifierBits = 0x1F;

    // Le of 00 or 0000 asks for all there is, up to these
    private const int ShortMaximum = 256;
    private const int ExtendedMaximum = 65_536;

    private FileIdentifier? current;

    public bool IsApplicationSelected { get; private set; }

    /// <summary>SELECT of the identity application by its name, and of a file in it by its identifier (ISO 7816-4 §11.2.2).</summary>
    /// <param name="isOpen">Who has not seen the card's face is not even told which files there are.</param>
    public ResponseApdu Select(CommandApdu command, bool isOpen) =>
        (command.P1, command.P2) switch
        {
            (_, not (Command.NoFileControl or Command.FirstOccurrence)) => new(StatusWord.IncorrectParameters),
            (Command.SelectByName, _) => new(SelectApplication(command.Data.Span)),
            (Command.SelectFileByIdentifier, _) when !isOpen => new(StatusWord.SecurityStatusNotSatisfied),
            (Command.SelectFileByIdentifier, _) => new(SelectFile(command.Data.Span)),
            _ => new(StatusWord.IncorrectParameters),
        };

    public void Deselect() => current = null;

    /// <summary>READ BINARY of the selected file, or of the one that P1 names and so selects (ISO 7816-4 §11.3.3).</summary>
    public ResponseApdu Read(CommandApdu command)
    {
        if (command.Le is not { } wanted || !command.Data.IsEmpty)
            return new(StatusWord.WrongLength);
        var isNamed = (command.P1 & Command.ByShortIdentifier) != 0;
        if (isNamed && SelectNamed(command.P1) is var selected and not StatusWord.Success)
            return new(selected);
        return current is { } file
            ? Part(Content(file), isNamed ? command.P2 : (command.P1 << 8) | command.P2, wanted, AsksForAll(wanted))
            : new(StatusWord.NoCurrentFile);
    }

    /// <summary>READ BINARY with odd instruction: offset and answer are objects, and P1-P2 may name the file (ISO 7816-4 §11.3.3).</summary>
    public ResponseApdu ReadObjects(CommandApdu command)
    {
        if (
            command.Le is not { } wanted
            || !TlvReader.TryReadWhole(command.Data, Command.OffsetTag, out var place)
            || place.Length is 0 or > 3
        )
            return new(StatusWord.WrongLength);
        var named = (command.P1 << 8) | command.P2;
        if (named != 0 && SelectByNumber(named) is var selected and not StatusWord.Success)
            return new(selected);
        if (current is not { } file)
            return new(StatusWord.NoCurrentFile);
        var offset = place.ToArray().Aggregate(0, (sum, digit) => (sum << 8) | digit);
        var room = wanted - TlvObject.HeaderLength(Command.PartTag, wanted);
        var part = Part(Content(file), offset, Math.Max(room, 0), AsksForAll(wanted));
        return part.Data.IsEmpty ? part : part with { Data = TlvObject.Of(Command.PartTag, part.Data.ToArray()) };
    }

    private StatusWord SelectApplication(ReadOnlySpan<byte> name)
    {
        if (!name.SequenceEqual(Command.IdentityApplication))
            return StatusWord.FileNotFound;
        IsApplicationSelected = true;
        Deselect();
        return StatusWord.Success;
    }

    private StatusWord SelectFile(ReadOnlySpan<byte> identifier) =>
        identifier.Length == sizeof(ushort)
            ? SelectOneOf([(FileIdentifier)BinaryPrimitives.ReadUInt16BigEndian(identifier)])
            : StatusWord.WrongLength;

    private StatusWord SelectNamed(byte p1) =>
        (p1 & ReservedBits) == 0
            ? SelectOneOf(Present.Where(file => file.ShortIdentifier == (p1 & ShortIdentifierBits)))
            : StatusWord.IncorrectParameters;

    // a number of five bits is a short identifier
    private StatusWord SelectByNumber(int named) =>
        SelectOneOf(
            Present.Where(file => named > ShortIdentifierBits ? (int)file == named : file.ShortIdentifier == named)
        );

    private StatusWord SelectOneOf(IEnumerable<FileIdentifier> wanted)
    {
        foreach (var file in wanted.Where(Present.Contains))
        {
            if (!gate.MayRead(file))
                return StatusWord.SecurityStatusNotSatisfied;
            current = file;
            return StatusWord.Success;
        }
        return StatusWord.FileNotFound;
    }

    private IEnumerable<FileIdentifier> Present =>
        gate.Trust is null ? personalised.Keys : personalised.Keys.Append(FileIdentifier.CVCA);

    private ReadOnlyMemory<byte> Content(FileIdentifier file) =>
        file == FileIdentifier.CVCA && gate.Trust is { } trust ? trust.File() : personalised[file];

    private static bool AsksForAll(int wanted) => wanted is ShortMaximum or ExtendedMaximum;

    private static ResponseApdu Part(ReadOnlyMemory<byte> file, int offset, int room, bool isAllAsked)
    {
        if (offset >= file.Length)
            return new(StatusWord.OffsetOutsideFile);
        var part = file[offset..Math.Min(file.Length, offset + room)];
        return new(part, part.Length == room || isAllAsked ? StatusWord.Success : StatusWord.EndOfFile);
    }
}
