using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Trust;

namespace CanCuoc.Chip.Tests.Proof;

/// <summary>The invented citizen's card as it is issued: with keys of the chip's own, whose public halves are signed.</summary>
internal static class IssuedCard
{
    public static readonly ChipKeys Keys = ChipKeys.Generate();

    public static readonly LogicalDataStructure Content = Of(Keys, SecurityInfos.OfCitizenCard);

    public static SoftwareChip Chip() => new(Content, Invented.Zone.Key, Keys);

    /// <summary>Her card with other keys.</summary>
    /// <param name="access">What EF.CardAccess tells; nothing where the keys are not those of a citizen's card.</param>
    public static LogicalDataStructure Of(ChipKeys keys, SecurityInfos? access = null) =>
        LogicalDataStructure
            .Build(GroupsOf(keys, access), SpecimenSigners.DocumentKey, SpecimenSigners.Document, Invented.Signed)
            .Value;

    public static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> GroupsOf(ChipKeys keys, SecurityInfos? access = null)
    {
        var groups = Invented.Groups(Invented.Portrait);
        foreach (var (file, bytes) in keys.PublicGroups(access ?? new SecurityInfos([])))
            groups[file] = bytes;
        return groups;
    }

    /// <summary>Keys of chip authentication alone.</summary>
    public static ChipKeys Agreeing(
        params ReadOnlySpan<(int? Id, ECCurve Curve, ChipAuthenticationProtocol[] For)> keys
    )
    {
        var made = new List<AgreementKey>();
        foreach (var (id, curve, protocols) in keys)
            made.Add(new AgreementKey(id, ECDiffieHellman.Create(curve), protocols));
        return new ChipKeys(made, signing: null);
    }
}
