using System.Security.Cryptography;
using System.Text;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Access;

/// <summary>What opens a chip: the zone on the card's face, or the card access number (ICAO 9303-11 §4.4.2). BAC takes only the zone.</summary>
public sealed record CardPassword
{
    internal const byte ZoneReference = 0x01;
    internal const byte NumberReference = 0x02;

    private CardPassword(MrzKey? zone, CardAccessNumber? number) => (Zone, Number) = (zone, number);

    public MrzKey? Zone { get; }

    public CardAccessNumber? Number { get; }

    /// <summary>How MSE:Set AT calls it.</summary>
    internal byte Reference => Zone is null ? NumberReference : ZoneReference;

    public static implicit operator CardPassword(MrzKey zone) => new(zone, null);

    public static implicit operator CardPassword(CardAccessNumber number) => new(null, number);

    /// <summary>Never the password itself: it must not reach a log.</summary>
    public override string ToString() => nameof(CardPassword);

    /// <summary>K of ICAO 9303-11 §9.7.3, which the key of the nonce is derived from; its owner wipes it.</summary>
    internal byte[] Secret() =>
        Zone is { } zone
            ? SHA1.HashData(Encoding.ASCII.GetBytes(zone.Information))
            : Encoding.ASCII.GetBytes(Number!.Digits);
}
