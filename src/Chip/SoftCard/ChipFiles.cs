using System.Buffers.Binary;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.SoftCard;

/// <summary>The files of a software chip, and which of them is selected.</summary>
internal sealed class ChipFiles(IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files)
{
    private const int ShortMaximum = 256;
    private const int ExtendedMaximum = 65_536;
    private const int ShortIdentifierBits = 0x1F;

    private FileIdentifier? current;

    /// <summary>Selects the application or a file (ISO 7816-4 §11.2.2).</summary>
    /// <param name="isOpen">Until the terminal has proved to know the card's face, it is not told which files there are.</param>
    public ResponseApdu Select(CommandApdu command, bool isOpen)
    {
        switch (command.P1)
        {
            case Command.SelectByName:
                if (!command.Data.Span.SequenceEqual(Command.IdentityApplication))
                    return new(StatusWord.FileNotFound);
                current = null;
                return new(StatusWord.Success);
            case Command.SelectFileByIdentifier when !isOpen:
                return new(StatusWord.SecurityStatusNotSatisfied);
            case Command.SelectFileByIdentifier when command.Data.Length == sizeof(ushort):
                var file = (FileIdentifier)BinaryPrimitives.ReadUInt16BigEndian(command.Data.Span);
                return files.ContainsKey(file) ? Selected(file) : new(StatusWord.FileNotFound);
            case Command.SelectFileByIdentifier:
                return new(StatusWord.WrongLength);
            default:
                return new(StatusWord.IncorrectParameters);
        }
    }

    /// <summary>READ BINARY of the selected file, or of the one that P1 names by its short identifier and so selects (ISO 7816-4 §11.3.3).</summary>
    public ResponseApdu Read(CommandApdu command)
    {
        int offset = command.P2;
        if ((command.P1 & Command.ByShortIdentifier) == 0)
            offset |= command.P1 << 8;
        else if (!TrySelect(command.P1 & ShortIdentifierBits))
            return new(StatusWord.FileNotFound);
        if (current is not { } file)
            return new(StatusWord.NoCurrentFile);
        if (command.Le is not { } wanted)
            return new(StatusWord.WrongLength);
        var content = files[file];
        if (offset >= content.Length)
            return new(StatusWord.OffsetOutsideFile);
        var part = content[offset..Math.Min(content.Length, offset + wanted)];
        var isAll = part.Length == wanted || wanted is ShortMaximum or ExtendedMaximum;
        return new(part, isAll ? StatusWord.Success : StatusWord.EndOfFile);
    }

    private bool TrySelect(int shortIdentifier)
    {
        foreach (var file in files.Keys.Where(file => file.ShortIdentifier == shortIdentifier))
        {
            current = file;
            return true;
        }
        return false;
    }

    private ResponseApdu Selected(FileIdentifier file)
    {
        current = file;
        return new(StatusWord.Success);
    }
}
