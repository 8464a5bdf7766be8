using System.Formats.Asn1;
using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Proof;

/// <summary>A key that a chip offers for chip authentication, and what it is to be used for.</summary>
/// <param name="Point">The public point, both coordinates written out.</param>
/// <param name="KeyId">Null where the chip has but one key.</param>
internal sealed record ChipAuthenticationOffer(
    ChipAuthenticationProtocol Protocol,
    StandardCurve Curve,
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
        if (
            info.Protocol != ChipAuthenticationPublicKeyInfo.EllipticCurve
            || SubjectPublicKey.Read(info.Key) is not { } key
            || CurveOf(key, info.Key) is not { } curve
            || !curve.TryDecode(key.Key.Span, out _)
        )
            return null;
        return new ChipAuthenticationOffer(protocol, curve, key.Key, info.KeyId);
    }

    // named, written out, or by the number that PACE too has for it (TR-03110-3 §A.2.1)
    private static StandardCurve? CurveOf(SubjectPublicKey key, ReadOnlyMemory<byte> encoded)
    {
        try
        {
            var parameters = new AsnReader(key.Parameters, AsnEncodingRules.BER);
            if (key.Algorithm == PACEDomainParameterInfo.StandardizedParameters)
                return parameters.TryReadInt32(out var id)
                    ? StandardCurve.All.FirstOrDefault(row => row.Id == id)
                    : null;
            if (key.Algorithm == SubjectPublicKey.EllipticCurve && parameters.PeekTag() == Asn1Tag.ObjectIdentifier)
                return StandardCurve.Of(parameters.ReadObjectIdentifier());
            using var imported = ECDiffieHellman.Create();
            imported.ImportSubjectPublicKeyInfo(encoded.Span, out _);
            return StandardCurve.Of(imported.ExportExplicitParameters(includePrivateParameters: false).Curve);
        }
        catch (Exception rejected) when (RejectedKey.Is(rejected))
        {
            return null;
        }
    }
}
