using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.SoftCard;

/// <summary>How a software chip lets itself be opened.</summary>
/// <param name="Zone">For BAC and PACE; null on a chip that is nobody's yet.</param>
internal sealed record ChipAccess(MrzKey? Zone)
{
    /// <summary>For PACE; null where only the zone opens the chip.</summary>
    public CardAccessNumber? Number { get; init; }

    /// <summary>For PACE; null where the chip has none, or no longer.</summary>
    public TransportKey? Transport { get; init; }

    /// <summary>EF.CardAccess; null on a chip that has none, and then no PACE.</summary>
    public SecurityInfos? CardAccess { get; init; } = SecurityInfos.OfCitizenCard;

    /// <summary>Whose terminals may read what not everybody may; null for none.</summary>
    public TrustPoints? Trust { get; init; }

    /// <summary>Of the waiting after wrong passwords.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// EF.ATR/INFO, which every chip here has: selection by name, identifier and short identifier, chains and extended length, messages of
    /// up to 32,767 bytes both ways (ISO 7816-4 §12.1.1.9 and §12.7.1).
    /// </summary>
    private static readonly byte[] Attributes = Convert.FromHexString(
        "47039401C0" + "7F6608" + "02027FFF" + "02027FFF"
    );

    /// <summary>To a chip as it is after power-on.</summary>
    public static ChipAccess Of(ChipMemory memory) =>
        (memory.Written is { } content ? Of(content, content.DataGroup1.Zone.Key) : new(Zone: null)) with
        {
            CardAccess = memory.State == LifeCycle.Terminated ? null : memory.Access,
            Trust = memory.Trust,
            Transport = memory.Transport,
        };

    public static ChipAccess Of(LogicalDataStructure content, MrzKey key) =>
        new(key) { Number = content.DataGroup13 is { } citizen ? CardAccessNumber.Of(citizen.Number) : null };

    /// <summary>The password of this reference; null where the chip has none.</summary>
    public CardPassword? PasswordOf(byte reference) =>
        reference switch
        {
            CardPassword.ZoneReference when Zone is { } zone => zone,
            CardPassword.NumberReference when Number is { } number => number,
            CardPassword.TransportReference when Transport is { } transport => transport,
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
