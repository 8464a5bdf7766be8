using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Personalisation;

/// <summary>The commands that make a card of a chip (ISO 7816-4 §11, 7816-8 §11.1, 7816-9), as the factory sends and the chip reads them.</summary>
internal static class FactoryCommand
{
    /// <summary>P1 of GENERATE ASYMMETRIC KEY PAIR: make the keys, or tell the public halves of those that were made.</summary>
    public const byte Generate = 0x80;
    public const byte Tell = 0x81;

    /// <summary>Objects of GET DATA: the card's serial number, and the life-cycle status byte.</summary>
    public const int SerialTag = 0x45;
    public const int LifeCycleTag = 0x8A;

    /// <summary>The object of PUT DATA: whose terminals are trusted.</summary>
    public const int TrustTag = 0x70;

    private const int ShortMaximum = 256;

    /// <summary>Control references: a key for key agreement, a key for digital signatures.</summary>
    public static ReadOnlySpan<byte> KeyTemplates => [0xA6, 0x00, 0xB6, 0x00];

    public static CommandApdu GetSerial => GetData(SerialTag);

    public static CommandApdu GetLifeCycle => GetData(LifeCycleTag);

    public static CommandApdu GenerateKeys => KeyPair(Generate);

    public static CommandApdu TellKeys => KeyPair(Tell);

    public static CommandApdu Activate => new(0, InstructionCode.ActivateFile, 0, 0);

    public static CommandApdu Terminate => new(0, InstructionCode.TerminateCardUsage, 0, 0);

    /// <summary>UPDATE BINARY: these bytes of the selected file, from the offset on.</summary>
    public static CommandApdu Write(int offset, ReadOnlyMemory<byte> part) =>
        new(0, InstructionCode.UpdateBinary, (byte)(offset >> 8), (byte)offset, part);

    /// <summary>UPDATE BINARY with odd instruction, which reaches any offset.</summary>
    public static CommandApdu WriteObjects(int offset, ReadOnlyMemory<byte> part) =>
        new(
            0,
            InstructionCode.UpdateBinaryOdd,
            0,
            0,
            (byte[])[.. Command.Place(offset), .. TlvObject.Of(Command.PartTag, part.ToArray())]
        );

    /// <summary>PUT DATA of the object's value.</summary>
    public static CommandApdu PutTrust(ReadOnlyMemory<byte> points) =>
        new(0, InstructionCode.PutData, TrustTag >> 8, TrustTag, points);

    private static CommandApdu KeyPair(byte what) =>
        new(0, InstructionCode.GenerateKeyPair, what, 0, KeyTemplates.ToArray(), ShortMaximum);

    private static CommandApdu GetData(int tag) =>
        new(0, InstructionCode.GetData, (byte)(tag >> 8), (byte)tag, Le: ShortMaximum);
}
