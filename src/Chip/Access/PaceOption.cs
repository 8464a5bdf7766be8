using System.Formats.Asn1;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Access;

/// <summary>One way to take PACE that a chip offers and this code knows: generic mapping over a curve, and a cipher (ICAO 9303-11 §9.2.3).</summary>
/// <param name="ParameterId">What the chip calls the curve.</param>
internal sealed record PaceOption(CipherSuite Suite, StandardCurve Curve, int ParameterId)
{
    // the last number of the object identifier
    private static readonly (CipherSuite Suite, int Number)[] Ciphers =
    [
        (CipherSuite.TripleDes, 1),
        (CipherSuite.Aes128, 2),
        (CipherSuite.Aes192, 3),
        (CipherSuite.Aes256, 4),
    ];

    /// <summary>The object identifier of mapping and cipher.</summary>
    public string Protocol => $"{PACEInfo.GenericMapping}.{Array.Find(Ciphers, row => row.Suite == Suite).Number}";

    /// <summary>The same as DER content: what MSE:Set AT and the authentication token hold.</summary>
    public byte[] ProtocolContent
    {
        get
        {
            var writer = new AsnWriter(AsnEncodingRules.DER);
            writer.WriteObjectIdentifier(Protocol);
            return writer.Encode()[2..];
        }
    }

    // half the curve's bits, or the key's; 3DES with two keys has 112
    private int Strength =>
        Math.Min(4 * Curve.CoordinateLength, Suite == CipherSuite.TripleDes ? 112 : 8 * Suite.KeyLength);

    public PACEInfo Info => new(Protocol, PACEInfo.OnlyVersion, ParameterId);

    /// <summary>All that is offered and known, strongest first.</summary>
    public static IReadOnlyList<PaceOption> Of(SecurityInfos infos)
    {
        var domains = infos.All.Select(PACEDomainParameterInfo.Read).OfType<PACEDomainParameterInfo>().ToList();
        return
        [
            .. infos
                .All.Select(PACEInfo.Read)
                .OfType<PACEInfo>()
                .Select(info => Of(info, domains))
                .OfType<PaceOption>()
                .OrderByDescending(option => option.Strength)
                .ThenByDescending(option => option.Suite.KeyLength)
                .ThenByDescending(option => option.Curve.CoordinateLength),
        ];
    }

    private static PaceOption? Of(PACEInfo info, List<PACEDomainParameterInfo> domains)
    {
        var suite = Array.Find(Ciphers, row => $"{PACEInfo.GenericMapping}.{row.Number}" == info.Protocol).Suite;
        var domain = domains.Find(each => each.ParameterId == info.ParameterId);
        var curve = StandardCurve.All.FirstOrDefault(row => row.Id == (domain?.StandardId ?? info.ParameterId));
        return suite is null || curve is null || info.ParameterId is < 0 or > byte.MaxValue
            ? null
            : new PaceOption(suite, curve, info.ParameterId ?? curve.Id);
    }
}
