using System.Security.Cryptography;
using System.Text;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Access;

/// <summary>
/// What opens a chip: the zone on the card's face, or the card access number (ICAO 9303-11 §4.4.2); to the factory, the transport key.
/// BAC takes only the zone.
/// </summary>
public sealed record CardPassword
{
    internal const byte ZoneReference = 0x01;
    internal const byte NumberReference = 0x02;

    /// <summary>Of no standard: TR-03110-3 has 1 to 4.</summary>
    internal const byte TransportReference = 0x10;

    private CardPassword(byte reference, MrzKey? zone, CardAccessNumber? number, TransportKey? transport) =>
        (Reference, Zone, Number, Transport) = (reference, zone, number, transport);

    public MrzKey? Zone { get; }

    public CardAccessNumber? Number { get; }

    public TransportKey? Transport { get; }

    /// <summary>How MSE:Set AT calls it.</summary>
    internal byte Reference { get; }

    public static implicit operator CardPassword(MrzKey zone) => new(ZoneReference, zone, null, null);

    public static implicit operator CardPassword(CardAccessNumber number) => new(NumberReference, null, number, null);

    public static implicit operator CardPassword(TransportKey transport) =>
        new(TransportReference, null, null, transport);

    /// <summary>Never the password itself: it must not reach a log.</summary>
    public override string ToString() => nameof(CardPassword);

    /// <summary>K of ICAO 9303-11 §9.7.3, which the key of the nonce is derived from; its owner wipes it.</summary>
    internal byte[] Secret() =>
        Zone is { } zone ? SHA1.HashData(Encoding.ASCII.GetBytes(zone.Information))
        : Number is { } number ? Encoding.ASCII.GetBytes(number.Digits)
        : Transport!.Export();
}
