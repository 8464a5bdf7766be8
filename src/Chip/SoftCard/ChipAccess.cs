using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.SoftCard;

/// <summary>How a software chip lets itself be opened.</summary>
/// <param name="Zone">For BAC and PACE.</param>
internal sealed record ChipAccess(MrzKey Zone)
{
    /// <summary>For PACE; null where only the zone opens the chip.</summary>
    public CardAccessNumber? Number { get; init; }

    /// <summary>EF.CardAccess; null on a chip that has none, and then no PACE.</summary>
    public SecurityInfos? CardAccess { get; init; } = SecurityInfos.OfCitizenCard;

    /// <summary>Of the waiting after wrong passwords.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// EF.ATR/INFO, which every chip here has: selection by name, identifier and short identifier, chains and extended length, messages of
    /// up to 32,767 bytes both ways (ISO 7816-4 §12.1.1.9 and §12.7.1).
    /// </summary>
    private static readonly byte[] Attributes = Convert.FromHexString(
        "47039401C0" + "7F6608" + "02027FFF" + "02027FFF"
    );

    /// <summary>The password of this reference; null where the chip has none.</summary>
    public CardPassword? PasswordOf(byte reference) =>
        reference switch
        {
            CardPassword.ZoneReference => Zone,
            CardPassword.NumberReference when Number is { } number => number,
            _ => null,
        };

    public IReadOnlyDictionary<MasterFile, ReadOnlyMemory<byte>> MasterFiles()
    {
        var files = new Dictionary<MasterFile, ReadOnlyMemory<byte>> { [MasterFile.Attributes] = Attributes };
        if (CardAccess is { } infos)
            files[MasterFile.CardAccess] = infos.Encode();
        return files;
    }
}
