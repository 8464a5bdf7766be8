using System.Globalization;
using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Production;

/// <summary>Makes blank chips, as their maker would.</summary>
public static class BlankChips
{
    private const int SerialBytes = 8;

    /// <summary>A chip with a serial number and a transport key drawn by chance.</summary>
    public static ChipMemory Make(TransportKey key)
    {
        var drawn = Convert.ToHexString(RandomNumberGenerator.GetBytes(SerialBytes));
        var serial = ChipSerial.Read(string.Create(CultureInfo.InvariantCulture, $"SW{drawn}"));
        return ChipMemory.Blank(serial.Value, key);
    }
}
