using System.Formats.Asn1;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// Under which number a chip has domain parameters for PACE (ICAO 9303-11 §9.2.2). Those of the standard are known by their own number;
/// a chip's own curve is not understood, for whoever makes a curve may know its weakness.
/// </summary>
/// <param name="Protocol">Object identifier of the mapping, without cipher.</param>
/// <param name="StandardId">Of the standard's domain parameters (§9.5.1).</param>
/// <param name="ParameterId">What <see cref="PACEInfo.ParameterId"/> calls them; null where the chip has but one set.</param>
public sealed record PACEDomainParameterInfo(string Protocol, int StandardId, int? ParameterId)
{
    /// <summary>standardizedDomainParameters.</summary>
    internal const string StandardizedParameters = "0.4.0.127.0.7.1.2";

    /// <summary>Null where the info is of another protocol, or names a curve of the chip's own.</summary>
    public static PACEDomainParameterInfo? Read(SecurityInfo info)
    {
        if (info.Protocol != PACEInfo.GenericMapping || (!info.Optional.IsEmpty && info.Parameter is null))
            return null;
        try
        {
            var algorithm = new AsnReader(info.Required, AsnEncodingRules.BER).ReadSequence();
            return
                algorithm.ReadObjectIdentifier() == StandardizedParameters && algorithm.TryReadInt32(out var standard)
                ? new PACEDomainParameterInfo(info.Protocol, standard, info.Parameter)
                : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    public SecurityInfo Write()
    {
        var algorithm = new AsnWriter(AsnEncodingRules.DER);
        using (algorithm.PushSequence())
        {
            algorithm.WriteObjectIdentifier(StandardizedParameters);
            algorithm.WriteInteger(StandardId);
        }
        var number = new AsnWriter(AsnEncodingRules.DER);
        if (ParameterId is { } value)
            number.WriteInteger(value);
        return SecurityInfo.Of(Protocol, algorithm.Encode(), number.Encode());
    }
}
