using System.Security.Cryptography;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Proof;

/// <summary>A key that a chip offers for chip authentication, and what it is to be used for.</summary>
/// <param name="Curve">Named, or written out by the issuer.</param>
/// <param name="Point">The public point, both coordinates written out.</param>
/// <param name="KeyId">Null where the chip has but one key.</param>
internal sealed record ChipAuthenticationOffer(
    ChipAuthenticationProtocol Protocol,
    ECCurve Curve,
    ReadOnlyMemory<byte> Point,
    int? KeyId
)
{
    /// <summary>The one with the strongest cipher; null where the chip offers none that is known here.</summary>
    public static ChipAuthenticationOffer? BestOf(DataGroup14 told) =>
        (
            from key in told.ChipAuthenticationKeys
            from protocol in ProtocolsOf(told, key)
            orderby protocol.Suite.KeyLength descending
            select Of(key, protocol)
        ).FirstOrDefault(offer => offer is not null);

    public ECDiffieHellman NewEphemeralKey() => ECDiffieHellman.Create(Curve);

    // a key alone, without a word about ciphers, is used with triple DES (TR-03110-3 §A.1.1.2)
    private static IEnumerable<ChipAuthenticationProtocol> ProtocolsOf(
        DataGroup14 told,
        ChipAuthenticationPublicKeyInfo key
    )
    {
        var infos = told.ChipAuthentication.Where(info => info.KeyId is null || info.KeyId == key.KeyId).ToList();
        return infos.Count == 0
            ? [ChipAuthenticationProtocol.TripleDes]
            : infos.Select(info => ChipAuthenticationProtocol.Of(info.Protocol)).OfType<ChipAuthenticationProtocol>();
    }

    private static ChipAuthenticationOffer? Of(
        ChipAuthenticationPublicKeyInfo info,
        ChipAuthenticationProtocol protocol
    )
    {
        if (info.Protocol != ChipAuthenticationPublicKeyInfo.EllipticCurve)
            return null;
        using var key = ECDiffieHellman.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(info.Key.Span, out _);
            var curve = key.ExportParameters(includePrivateParameters: false).Curve;
            return new ChipAuthenticationOffer(protocol, curve, KeyAgreement.PointOf(key), info.KeyId);
        }
        catch (Exception rejected) when (RejectedKey.Is(rejected))
        {
            return null;
        }
    }
}
