using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip.SoftCard;

/// <summary>The private keys of a software chip, by which it proves that it is no copy. Whoever has them is the chip.</summary>
public sealed class ChipKeys : IDisposable
{
    internal ChipKeys(IReadOnlyList<AgreementKey> agreement, SigningKey? signing) =>
        (Agreement, Signing) = (agreement, signing);

    /// <summary>Of chip authentication.</summary>
    internal IReadOnlyList<AgreementKey> Agreement { get; }

    /// <summary>Of active authentication; null where the chip does not offer it.</summary>
    internal SigningKey? Signing { get; }

    /// <summary>New keys of the kind that Vietnamese cards have: brainpoolP256r1 with AES-128, and P-256 with SHA-256 for signing.</summary>
    public static ChipKeys Generate() =>
        new(
            [
                new AgreementKey(
                    id: null,
                    ECDiffieHellman.Create(ECCurve.NamedCurves.brainpoolP256r1),
                    [ChipAuthenticationProtocol.Aes128]
                ),
            ],
            new CurveSigningKey(ECDsa.Create(ECCurve.NamedCurves.nistP256), SignatureHash.Sha256)
        );

    /// <summary>DG14 and DG15 with the public halves, which are signed before they are written to the chip.</summary>
    /// <param name="access">What EF.CardAccess tells; DG14 repeats it.</param>
    public IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> PublicGroups(SecurityInfos access)
    {
        var groups = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>
        {
            [FileIdentifier.DG14] = new DataGroup14(new([.. access.All.Union(Infos)])).Encode(),
        };
        if (Signing is { } signing)
            groups[FileIdentifier.DG15] = new DataGroup15(signing.PublicKey).Encode();
        return groups;
    }

    private IEnumerable<SecurityInfo> Infos =>
        [.. Agreement.SelectMany(key => key.Infos), .. Signing?.Told is { } told ? [told.Write()] : (SecurityInfo[])[]];

    public void Dispose()
    {
        foreach (var key in Agreement)
            key.Dispose();
        Signing?.Dispose();
    }
}
