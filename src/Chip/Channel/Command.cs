using System.Buffers.Binary;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Channel;

/// <summary>The commands that a terminal sends and the software chip answers (ICAO 9303-10 §3.6, 9303-11 §4.3.4).</summary>
internal static class Command
{
    public const byte PlainClass = 0x00;

    /// <summary>More commands of a chain follow (ISO 7816-4 §5.3.3).</summary>
    public const byte ChainedClass = 0x10;

    public const int ChallengeLength = 8;

    public const byte SelectByName = 0x04;
    public const byte SelectMasterFile = 0x00;
    public const byte SelectFileByIdentifier = 0x02;
    public const byte NoFileControl = 0x0C;
    public const byte FirstOccurrence = 0x00;

    public const int MasterIdentifier = 0x3F00;

    /// <summary>Set in P1 of READ BINARY: its five low bits are a short identifier, not part of the offset.</summary>
    public const byte ByShortIdentifier = 0x80;

    /// <summary>READ BINARY reaches no further; its odd instruction does.</summary>
    public const int LargestOffset = 0x7FFF;

    /// <summary>Of the objects that an odd READ BINARY asks and answers with: offset, and discretionary data.</summary>
    public const int OffsetTag = 0x54;
    public const int PartTag = 0x53;

    /// <summary>The AID of the eMRTD application.</summary>
    public static ReadOnlySpan<byte> IdentityApplication => [0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01];

    public static CommandApdu SelectApplication =>
        new(0, InstructionCode.Select, SelectByName, NoFileControl, IdentityApplication.ToArray());

    public static CommandApdu GetChallenge => new(0, InstructionCode.GetChallenge, 0, 0, Le: ChallengeLength);

    public static CommandApdu ExternalAuthenticate(byte[] token, int? answerLength = null) =>
        new(0, InstructionCode.ExternalAuthenticate, 0, 0, token, answerLength);

    public static CommandApdu SelectMaster =>
        new(
            0,
            InstructionCode.Select,
            SelectMasterFile,
            NoFileControl,
            (byte[])[MasterIdentifier >> 8, MasterIdentifier & 0xFF]
        );

    public static CommandApdu SelectFile(FileIdentifier file) => SelectFile((int)file);

    public static CommandApdu SelectFile(MasterFile file) => SelectFile((int)file);

    /// <summary>Reads the selected file, from an offset of 0 to <see cref="LargestOffset"/> on.</summary>
    public static CommandApdu ReadBinary(int offset, int length) =>
        new(0, InstructionCode.ReadBinary, (byte)(offset >> 8), (byte)offset, Le: length);

    /// <summary>Reads the beginning of the file of this short identifier, and selects it.</summary>
    public static CommandApdu ReadNamed(int shortIdentifier, int length) =>
        new(0, InstructionCode.ReadBinary, (byte)(ByShortIdentifier | shortIdentifier), 0, Le: length);

    /// <summary>Reads the selected file from any offset on; the answer is an object around the bytes (ISO 7816-4 §11.3.3).</summary>
    public static CommandApdu ReadObjects(int offset, int length)
    {
        var data = Place(offset);
        return new(0, InstructionCode.ReadBinaryOdd, 0, 0, data, length + TlvObject.HeaderLength(PartTag, length));
    }

    /// <summary>The object that an odd instruction is told the offset by.</summary>
    public static byte[] Place(int offset)
    {
        var place = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(place, offset);
        var written =
            offset > 0xFF_FFFF ? 4
            : offset > 0xFFFF ? 3
            : 2;
        return TlvObject.Of(OffsetTag, place[^written..]);
    }

    private static CommandApdu SelectFile(int identifier) =>
        new(
            0,
            InstructionCode.Select,
            SelectFileByIdentifier,
            NoFileControl,
            (byte[])[(byte)(identifier >> 8), (byte)identifier]
        );
}
