using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.SoftCard;

/// <summary>READ BINARY of the selected file, or of the one that P1 names and so selects (ISO 7816-4 §11.3.3).</summary>
internal static class Reading
{
    private const int ReservedBits = 0x60;
    private const int ShortIdentifierBits = 0x1F;

    // Le of 00 or 0000 asks for all there is, up to these
    private const int ShortMaximum = 256;
    private const int ExtendedMaximum = 65_536;

    public static ResponseApdu ReadBinary(ChipState chip, CommandApdu command)
    {
        if (chip.Session is null)
            return new(StatusWord.SecurityStatusNotSatisfied);
        if (command.Le is not { } wanted || !command.Data.IsEmpty)
            return new(StatusWord.WrongLength);
        var isNamed = (command.P1 & Command.ByShortIdentifier) != 0;
        if (isNamed && SelectNamed(chip, command.P1) is var selected and not StatusWord.Success)
            return new(selected);
        return chip.CurrentFile is { } file
            ? Part(chip.Files[file], isNamed ? command.P2 : (command.P1 << 8) | command.P2, wanted)
            : new(StatusWord.NoCurrentFile);
    }

    private static StatusWord SelectNamed(ChipState chip, byte p1)
    {
        if ((p1 & ReservedBits) != 0)
            return StatusWord.IncorrectParameters;
        var named = chip.Files.Keys.Where(file => file.ShortIdentifier == (p1 & ShortIdentifierBits)).ToList();
        if (named.Count == 0)
            return StatusWord.FileNotFound;
        chip.CurrentFile = named[0];
        return StatusWord.Success;
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
