using System.Formats.Asn1;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// One protocol that a chip says it knows, with what a terminal must know of it: SEQUENCE { OBJECT IDENTIFIER, ANY, ANY OPTIONAL }
/// (ICAO 9303-11 §9.2). What it is of an unknown protocol is kept as it came; two are the same when their bytes are.
/// </summary>
public sealed class SecurityInfo : IEquatable<SecurityInfo>
{
    private readonly ReadOnlyMemory<byte> encoded;

    private SecurityInfo(
        string protocol,
        ReadOnlyMemory<byte> required,
        ReadOnlyMemory<byte> optional,
        ReadOnlyMemory<byte> encoded
    )
    {
        Protocol = protocol;
        Required = required;
        Optional = optional;
        this.encoded = encoded;
    }

    /// <summary>Object identifier, in dotted decimals.</summary>
    public string Protocol { get; }

    /// <summary>Required data, one object with tag and length.</summary>
    public ReadOnlyMemory<byte> Required { get; }

    /// <summary>Optional data, one object with tag and length; empty where there are none.</summary>
    public ReadOnlyMemory<byte> Optional { get; }

    /// <summary>The protocols that only tell a version, and perhaps the number of a key or of domain parameters.</summary>
    internal static SecurityInfo Of(string protocol, int version, int? parameter = null)
    {
        var number = new AsnWriter(AsnEncodingRules.DER);
        number.WriteInteger(version);
        if (parameter is not { } value)
            return Of(protocol, number.Encode(), []);
        var second = new AsnWriter(AsnEncodingRules.DER);
        second.WriteInteger(value);
        return Of(protocol, number.Encode(), second.Encode());
    }

    /// <summary>Each of the data one object in DER; the optional data may be empty.</summary>
    internal static SecurityInfo Of(string protocol, byte[] required, byte[] optional)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(protocol);
            writer.WriteEncodedValue(required);
            if (optional.Length > 0)
                writer.WriteEncodedValue(optional);
        }
        return new SecurityInfo(protocol, required, optional, writer.Encode());
    }

    /// <summary>Reads one; throws <see cref="AsnContentException"/> on rubbish.</summary>
    internal static SecurityInfo Read(AsnReader reader)
    {
        var whole = reader.PeekEncodedValue();
        var sequence = reader.ReadSequence();
        var protocol = sequence.ReadObjectIdentifier();
        var required = sequence.ReadEncodedValue();
        var optional = sequence.HasData ? sequence.ReadEncodedValue() : default;
        sequence.ThrowIfNotEmpty();
        return new SecurityInfo(protocol, required, optional, whole);
    }

    public byte[] Encode() => encoded.ToArray();

    public bool Equals(SecurityInfo? other) => other is not null && encoded.Span.SequenceEqual(other.encoded.Span);

    public override bool Equals(object? obj) => Equals(obj as SecurityInfo);

    public override int GetHashCode() => Protocol.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Protocol} {Convert.ToHexString(encoded.Span)}";

    /// <summary>The required data as a small number; null where they are something else.</summary>
    internal int? Version => NumberIn(Required);

    /// <summary>The optional data as a small number; null where there are none, or something else.</summary>
    internal int? Parameter => NumberIn(Optional);

    private static int? NumberIn(ReadOnlyMemory<byte> data)
    {
        try
        {
            var reader = new AsnReader(data, AsnEncodingRules.BER);
            return reader.HasData && reader.TryReadInt32(out var number) && !reader.HasData ? number : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
