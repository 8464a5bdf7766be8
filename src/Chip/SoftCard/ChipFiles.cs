using System.Buffers.Binary;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// The files of a software chip in their two directories, the master file and the identity application, which of them is selected, and
/// what may be read of it, or written to it. At power-on the master file is selected; its files are everybody's.
/// </summary>
internal sealed class ChipFiles
{
    private const int ReservedBits = 0x60;
    private const int ShortIdentifierBits = 0x1F;

    // Le of 00 or 0000 asks for all there is, up to these
    private const int ShortMaximum = 256;
    private const int ExtendedMaximum = 65_536;

    /// <summary>Bytes of an offset that comes as an object.</summary>
    private const int LongestPlace = 3;

    private readonly TerminalGate gate;
    private readonly Dictionary<int, ReadOnlyMemory<byte>> master;
    private readonly Dictionary<int, ReadOnlyMemory<byte>> application;
    private Dictionary<int, ReadOnlyMemory<byte>> directory;
    private int? current;

    /// <summary>As personalised; EF.CVCA, on a chip that trusts a CVCA, is written by the chip itself.</summary>
    /// <param name="gate">What the terminal may read.</param>
    public ChipFiles(
        IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> files,
        TerminalGate gate,
        IReadOnlyDictionary<MasterFile, ReadOnlyMemory<byte>>? masterFiles = null
    )
    {
        this.gate = gate;
        application = files.ToDictionary(file => (int)file.Key, file => file.Value);
        if (gate.Trust is { } trust)
            application[(int)FileIdentifier.CVCA] = trust.File();
        master = masterFiles?.ToDictionary(file => (int)file.Key, file => file.Value) ?? [];
        directory = master;
    }

    public bool IsApplicationSelected => directory == application;

    /// <summary>The files of the application.</summary>
    public IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> Application =>
        application
            .Where(file => file.Key != (int)FileIdentifier.CVCA)
            .ToDictionary(file => (FileIdentifier)file.Key, file => file.Value);

    /// <summary>SELECT of a directory, and of a file in the one selected, by its identifier (ISO 7816-4 §11.2.2).</summary>
    /// <param name="level">Who has not seen the card's face is not even told which files there are.</param>
    /// <param name="isTakingFiles">The factory may select any file of the application, to write it.</param>
    public ResponseApdu Select(CommandApdu command, AccessLevel level, bool isTakingFiles) =>
        (command.P1, command.P2) switch
        {
            (_, not (Command.NoFileControl or Command.FirstOccurrence)) => new(StatusWord.IncorrectParameters),
            (Command.SelectByName, _) => new(SelectApplication(command.Data.Span)),
            (Command.SelectMasterFile, _) when IsMaster(command.Data.Span) => new(SelectDirectory(master)),
            (Command.SelectMasterFile or Command.SelectFileByIdentifier, _) => new(
                isTakingFiles && level == AccessLevel.Factory && IsApplicationSelected
                    ? SelectToWrite(command.Data.Span)
                    : SelectFile(command.Data.Span, level)
            ),
            _ => new(StatusWord.IncorrectParameters),
        };

    public void Deselect() => current = null;

    /// <summary>No application is selected any more.</summary>
    public void Leave()
    {
        Deselect();
        directory = master;
    }

    /// <summary>READ BINARY of the selected file, or of the one that P1 names and so selects (ISO 7816-4 §11.3.3).</summary>
    public ResponseApdu Read(CommandApdu command, AccessLevel level)
    {
        var isNamed = (command.P1 & Command.ByShortIdentifier) != 0;
        var file = isNamed ? Named(command.P1 & ShortIdentifierBits) : current;
        if (Fault(command, file, level, isNamed) is { } fault)
            return new(fault);
        if (!command.Data.IsEmpty)
            return new(StatusWord.WrongLength);
        if (isNamed && (command.P1 & ReservedBits) != 0)
            return new(StatusWord.IncorrectParameters);
        current = file;
        var offset = isNamed ? command.P2 : (command.P1 << 8) | command.P2;
        return Part(Content(file!.Value), offset, command.Le!.Value, AsksForAll(command.Le.Value));
    }

    /// <summary>READ BINARY with odd instruction: offset and answer are objects, and P1-P2 may name the file (ISO 7816-4 §11.3.3).</summary>
    public ResponseApdu ReadObjects(CommandApdu command, AccessLevel level)
    {
        var name = (command.P1 << 8) | command.P2;
        var file =
            name == 0 ? current
            : name > ShortIdentifierBits ? Identified(name)
            : Named(name);
        if (Fault(command, file, level, isNamed: name != 0) is { } fault)
            return new(fault);
        var wanted = command.Le!.Value;
        var room = wanted - TlvObject.HeaderLength(Command.PartTag, wanted);
        if (command.Data.IsEmpty || room <= 0)
            return new(StatusWord.WrongLength);
        if (
            !TlvReader.TryReadWhole(command.Data, Command.OffsetTag, out var place)
            || place.Length is 0 or > LongestPlace
        )
            return new(StatusWord.IncorrectData);
        current = file;
        var part = Part(Content(file!.Value), Number(place), room, AsksForAll(wanted));
        return part.Data.IsEmpty ? part : part with { Data = TlvObject.Of(Command.PartTag, part.Data.ToArray()) };
    }

    /// <summary>
    /// UPDATE BINARY of the selected file (ISO 7816-4 §11.3.5), from its beginning or where it ends: it ends with what was written last.
    /// </summary>
    public StatusWord Write(CommandApdu command)
    {
        var offset = (command.P1 << 8) | command.P2;
        if (!IsApplicationSelected || current is not { } file)
            return StatusWord.NoCurrentFile;
        if (offset > Command.LargestOffset)
            return StatusWord.IncorrectParameters;
        return command.Data.IsEmpty ? StatusWord.WrongLength : Put(file, offset, command.Data);
    }

    /// <summary>UPDATE BINARY with odd instruction: offset and bytes are objects; P1-P2 are zero, and so mean the selected file.</summary>
    public StatusWord WriteObjects(CommandApdu command)
    {
        if (!IsApplicationSelected || current is not { } file)
            return StatusWord.NoCurrentFile;
        if ((command.P1, command.P2) != (0, 0))
            return StatusWord.IncorrectParameters;
        if (command.Data.IsEmpty)
            return StatusWord.WrongLength;
        var objects = new TlvReader(command.Data);
        return
            objects.TryRead(Command.OffsetTag, out var place)
            && place.Length is > 0 and <= LongestPlace
            && objects.TryRead(Command.PartTag, out var part)
            && !part.IsEmpty
            && objects.IsAtEnd
            ? Put(file, Number(place), part)
            : StatusWord.IncorrectData;
    }

    /// <summary>EF.CVCA is there from now on.</summary>
    public void ShowTrust() => application[(int)FileIdentifier.CVCA] = default;

    /// <summary>Nothing stands in the application.</summary>
    public void Empty() => application.Clear();

    /// <summary>Nothing is left.</summary>
    public void Wipe()
    {
        Empty();
        master.Clear();
        Leave();
    }

    private StatusWord Put(int file, int offset, ReadOnlyMemory<byte> part)
    {
        var content = application.GetValueOrDefault(file);
        if (offset > content.Length)
            return StatusWord.OffsetOutsideFile;
        if (offset + part.Length > LogicalDataStructure.LimitOf((FileIdentifier)file))
            return StatusWord.NotEnoughMemory;
        application[file] = (byte[])[.. content.Span[..offset], .. part.Span];
        return StatusWord.Success;
    }

    private static int Number(ReadOnlyMemory<byte> place) =>
        place.ToArray().Aggregate(0, (sum, digit) => (sum << 8) | digit);

    private StatusWord? Fault(CommandApdu command, int? file, AccessLevel level, bool isNamed) =>
        (level != AccessLevel.Holder && !IsFree(file)) || IsKept(file) ? StatusWord.SecurityStatusNotSatisfied
        : command.Le is null ? StatusWord.WrongLength
        : file is null ? (isNamed ? StatusWord.FileNotFound : StatusWord.NoCurrentFile)
        : null;

    private StatusWord SelectApplication(ReadOnlySpan<byte> name) =>
        name.SequenceEqual(Command.IdentityApplication) ? SelectDirectory(application) : StatusWord.FileNotFound;

    private StatusWord SelectDirectory(Dictionary<int, ReadOnlyMemory<byte>> selected)
    {
        directory = selected;
        Deselect();
        return StatusWord.Success;
    }

    private StatusWord SelectFile(ReadOnlySpan<byte> identifier, AccessLevel level)
    {
        var file =
            identifier.Length == sizeof(ushort) ? Identified(BinaryPrimitives.ReadUInt16BigEndian(identifier)) : null;
        if (level != AccessLevel.Holder && !IsFree(file))
            return StatusWord.SecurityStatusNotSatisfied;
        if (identifier.Length != sizeof(ushort))
            return StatusWord.WrongLength;
        if (IsKept(file))
            return StatusWord.SecurityStatusNotSatisfied;
        current = file ?? current;
        return file is null ? StatusWord.FileNotFound : StatusWord.Success;
    }

    // every file of the application can be written, be it there yet or not; EF.CVCA is the chip's own
    private StatusWord SelectToWrite(ReadOnlySpan<byte> identifier)
    {
        if (identifier.Length != sizeof(ushort))
            return StatusWord.WrongLength;
        var file = BinaryPrimitives.ReadUInt16BigEndian(identifier);
        if (!Enum.IsDefined((FileIdentifier)file) || file == (int)FileIdentifier.CVCA)
            return StatusWord.FileNotFound;
        current = file;
        return StatusWord.Success;
    }

    private bool IsFree(int? file) => directory == master && file is not null;

    private bool IsKept(int? file) =>
        directory == application && file is { } named && !gate.MayRead((FileIdentifier)named);

    // the chip learns new names while it talks
    private ReadOnlyMemory<byte> Content(int file) =>
        directory == application && file == (int)FileIdentifier.CVCA && gate.Trust is { } trust
            ? trust.File()
            : directory[file];

    private int? Identified(int identifier) => directory.ContainsKey(identifier) ? identifier : null;

    private int? Named(int shortIdentifier)
    {
        foreach (var file in directory.Keys)
        {
            if ((file & ShortIdentifierBits) == shortIdentifier)
                return file;
        }
        return null;
    }

    private static bool IsMaster(ReadOnlySpan<byte> identifier) =>
        identifier.IsEmpty
        || (
            identifier.Length == sizeof(ushort)
            && BinaryPrimitives.ReadUInt16BigEndian(identifier) == Command.MasterIdentifier
        );

    private static bool AsksForAll(int wanted) => wanted is ShortMaximum or ExtendedMaximum;

    private static ResponseApdu Part(ReadOnlyMemory<byte> file, int offset, int room, bool isAllAsked)
    {
        if (offset >= file.Length)
            return new(StatusWord.OffsetOutsideFile);
        var part = file[offset..Math.Min(file.Length, offset + room)];
        return new(part, part.Length == room || isAllAsked ? StatusWord.Success : StatusWord.EndOfFile);
    }
}
