using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip.SoftCard;

/// <summary>A private key of chip authentication. It leaves the chip in no answer.</summary>
/// <param name="id">By which a terminal names it; null on a chip that has no other.</param>
/// <param name="protocols">What it may be used for.</param>
internal sealed class AgreementKey(int? id, ECDiffieHellman key, IReadOnlyList<ChipAuthenticationProtocol> protocols)
    : IDisposable
{
    private const int Version = 1;

    public int? Id => id;

    public IReadOnlyList<ChipAuthenticationProtocol> Protocols => protocols;

    /// <summary>SubjectPublicKeyInfo, for DG14.</summary>
    public byte[] PublicKey => key.ExportSubjectPublicKeyInfo();

    /// <summary>What DG14 tells of it.</summary>
    public IEnumerable<SecurityInfo> Infos => InfosOf(id, protocols, PublicKey);

    /// <summary>What DG14 tells of such a key.</summary>
    /// <param name="publicKey">SubjectPublicKeyInfo.</param>
    public static IEnumerable<SecurityInfo> InfosOf(
        int? id,
        IReadOnlyList<ChipAuthenticationProtocol> protocols,
        ReadOnlyMemory<byte> publicKey
    ) =>
        [
            .. protocols.Select(protocol => new ChipAuthenticationInfo(protocol.Identifier, Version, id).Write()),
            new ChipAuthenticationPublicKeyInfo(ChipAuthenticationPublicKeyInfo.EllipticCurve, publicKey, id).Write(),
        ];

    /// <summary>PrivateKeyInfo of RFC 5208; its owner wipes it.</summary>
    public byte[] Export() => key.ExportPkcs8PrivateKey();

    /// <summary>The secret shared with the owner of the other key; null where that is no point of the curve. Its owner wipes it.</summary>
    public byte[]? Agree(ReadOnlySpan<byte> point) => KeyAgreement.Agree(key, point);

    public void Dispose() => key.Dispose();
}
