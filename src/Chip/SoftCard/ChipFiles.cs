using System.Buffers.Binary;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.SoftCard;

/// <summary>The files of a software chip, which of them is selected, and what may be read of it.</summary>
/// <param name="files">As personalised.</param>
internal sealed class ChipFiles(IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files)
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

    /// <summary>No application is selected any more.</summary>
    public void Leave()
    {
        Deselect();
        IsApplicationSelected = false;
    }

    /// <summary>READ BINARY of the selected file, or of the one that P1 names and so selects (ISO 7816-4 §11.3.3).</summary>
    public ResponseApdu Read(CommandApdu command)
    {
        if (command.Le is not { } wanted || !command.Data.IsEmpty)
            return new(StatusWord.WrongLength);
        var isNamed = (command.P1 & Command.ByShortIdentifier) != 0;
        if (isNamed && SelectNamed(command.P1) is var selected and not StatusWord.Success)
            return new(selected);
        return current is { } file
            ? Part(files[file], isNamed ? command.P2 : (command.P1 << 8) | command.P2, wanted)
            : new(StatusWord.NoCurrentFile);
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
            ? SelectOneOf(files.Keys.Where(file => file.ShortIdentifier == (p1 & ShortIdentifierBits)))
            : StatusWord.IncorrectParameters;

    private StatusWord SelectOneOf(IEnumerable<FileIdentifier> wanted)
    {
        foreach (var file in wanted.Where(files.ContainsKey))
        {
            current = file;
            return StatusWord.Success;
        }
        return StatusWord.FileNotFound;
    }

    private static ResponseApdu Part(ReadOnlyMemory<byte> file, int offset, int wanted)
    {
        if (offset >= file.Length)
            return new(StatusWord.OffsetOutsideFile);
        var part = file[offset..Math.Min(file.Length, offset + wanted)];
        var isAll = part.Length == wanted || wanted is ShortMaximum or ExtendedMaximum;
        return new(part, isAll ? StatusWord.Success : StatusWord.EndOfFile);
    }
}
