using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.SoftCard;

/// <summary>What a class byte asks for that the chip does not do (ISO 7816-4 §5.4.1).</summary>
internal static class CommandClass
{
    private const int KindBits = 0xE0;
    private const int ChannelBits = 0x03;
    private const int ProtectionBits = 0x0C;

    /// <summary>Null for a plain command on the basic channel.</summary>
    public static StatusWord? Fault(byte cla) =>
        (cla & KindBits) switch
        {
            0x00 when (cla & ChannelBits) != 0 => StatusWord.LogicalChannelNotSupported,
            0x00 when (cla & ProtectionBits) != 0 => StatusWord.SecureMessagingNotSupported,
            0x00 => null,
            0x40 or 0x60 => StatusWord.LogicalChannelNotSupported,
            _ => StatusWord.ClassNotSupported,
        };
}
