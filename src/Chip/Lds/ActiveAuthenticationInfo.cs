using System.Formats.Asn1;

namespace CanCuoc.Chip.Lds;

/// <summary>How a chip signs in active authentication by ECDSA (ICAO 9303-11 §9.2.6).</summary>
/// <param name="SignatureAlgorithm">Object identifier ecdsa-plain-… of TR-03111.</param>
public sealed record ActiveAuthenticationInfo(string SignatureAlgorithm)
{
    /// <summary>id-icao-mrtd-security-aaProtocolObject.</summary>
    private const string Protocol = "2.23.136.1.1.5";

    private const int OnlyVersion = 1;

    /// <summary>Null where the info is of another protocol, or cannot be understood.</summary>
    public static ActiveAuthenticationInfo? Read(SecurityInfo info)
    {
        if (info.Protocol != Protocol || info.Version is not OnlyVersion)
            return null;
        try
        {
            return new ActiveAuthenticationInfo(
                new AsnReader(info.Optional, AsnEncodingRules.BER).ReadObjectIdentifier()
            );
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    public SecurityInfo Write()
    {
        var (version, algorithm) = (new AsnWriter(AsnEncodingRules.DER), new AsnWriter(AsnEncodingRules.DER));
        version.WriteInteger(OnlyVersion);
        algorithm.WriteObjectIdentifier(SignatureAlgorithm);
        return SecurityInfo.Of(Protocol, version.Encode(), algorithm.Encode());
    }
}
