using System.Buffers.Binary;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.SoftCard;

/// <summary>SELECT of the identity application by its name, and of a file in it by its identifier (ISO 7816-4 §11.2.2).</summary>
internal static class Selecting
{
    public static ResponseApdu Select(ChipState chip, CommandApdu command) =>
        (command.P1, command.P2) switch
        {
            (Command.SelectByName, Command.NoFileControl or Command.FirstOccurrence) => SelectApplication(
                chip,
                command.Data.Span
            ),
            (Command.SelectFileByIdentifier, Command.NoFileControl or Command.FirstOccurrence) => SelectFile(
                chip,
                command.Data.Span
            ),
            _ => new(StatusWord.IncorrectParameters),
        };

    private static ResponseApdu SelectApplication(ChipState chip, ReadOnlySpan<byte> name)
    {
        if (!name.SequenceEqual(Command.IdentityApplication))
            return new(StatusWord.FileNotFound);
        chip.SelectApplication();
        return new(StatusWord.Success);
    }

    // who has not seen the card's face is not even told which files there are
    private static ResponseApdu SelectFile(ChipState chip, ReadOnlySpan<byte> identifier)
    {
        if (chip.Session is null)
            return new(StatusWord.SecurityStatusNotSatisfied);
        if (identifier.Length != sizeof(ushort))
            return new(StatusWord.WrongLength);
        var file = (FileIdentifier)BinaryPrimitives.ReadUInt16BigEndian(identifier);
        if (!chip.Files.ContainsKey(file))
            return new(StatusWord.FileNotFound);
        chip.CurrentFile = file;
        return new(StatusWord.Success);
    }
}
