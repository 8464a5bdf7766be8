using System.Formats.Asn1;

namespace CanCuoc.Chip.Lds;

/// <summary>A public key of chip authentication (TR-03110-3 §A.1.1.2).</summary>
/// <param name="Protocol">Object identifier of the key agreement.</param>
/// <param name="Key">A SubjectPublicKeyInfo of RFC 5280, in DER.</param>
/// <param name="KeyId">By which a terminal names it; null where there is but one.</param>
public sealed record ChipAuthenticationPublicKeyInfo(string Protocol, ReadOnlyMemory<byte> Key, int? KeyId)
{
    /// <summary>id-PK-ECDH; a curve's key.</summary>
    public const string EllipticCurve = "0.4.0.127.0.7.2.2.1.2";

    private const string PublicKey = "0.4.0.127.0.7.2.2.1.";

    /// <summary>Null where the info is of another protocol, or cannot be understood.</summary>
    public static ChipAuthenticationPublicKeyInfo? Read(SecurityInfo info) =>
        info.Protocol.StartsWith(PublicKey, StringComparison.Ordinal)
        && SubjectPublicKey.Read(info.Required) is not null
        && (info.Optional.IsEmpty || info.Parameter is not null)
            ? new ChipAuthenticationPublicKeyInfo(info.Protocol, info.Required, info.Parameter)
            : null;

    public SecurityInfo Write()
    {
        var number = new AsnWriter(AsnEncodingRules.DER);
        if (KeyId is { } id)
            number.WriteInteger(id);
        return SecurityInfo.Of(Protocol, Key.ToArray(), number.Encode());
    }
}
