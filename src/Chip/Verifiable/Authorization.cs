using System.Formats.Asn1;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// What a certificate says its holder is and may do, relative to who certified it: the certificate holder authorization template, data
/// object 7F4C (TR-03110-3 §C.4). Templates of other terminals than inspection systems are kept and grant nothing.
/// </summary>
public sealed class Authorization
{
    internal const int Tag = 0x7F4C;

    private const int IdentifierTag = 0x06;
    private const int RelativeTag = 0x53;
    private const int RoleShift = 6;
    private const int RightsBits = (int)(TerminalRights.Fingerprints | TerminalRights.Irises);

    // id-IS
    private static readonly byte[] InspectionSystem = Identifier("0.4.0.127.0.7.3.1.2.1");

    private readonly byte[] type;
    private readonly byte[] relative;

    private Authorization(byte[] type, byte[] relative)
    {
        this.type = type;
        this.relative = relative;
    }

    public bool IsInspectionSystem => type.AsSpan().SequenceEqual(InspectionSystem) && relative.Length == 1;

    public TerminalRole Role => (TerminalRole)(relative[0] >> RoleShift);

    public TerminalRights Rights =>
        IsInspectionSystem ? (TerminalRights)(relative[0] & RightsBits) : TerminalRights.None;

    /// <summary>Of an inspection system, or of who certifies them.</summary>
    public static Authorization Of(TerminalRole role, TerminalRights rights) =>
        new(InspectionSystem, [(byte)(((int)role << RoleShift) | (int)rights)]);

    internal static Authorization? Parse(ReadOnlyMemory<byte> value)
    {
        var reader = new TlvReader(value);
        return
            reader.TryRead(IdentifierTag, out var type)
            && reader.TryRead(RelativeTag, out var relative)
            && reader.IsAtEnd
            && !type.IsEmpty
            && !relative.IsEmpty
            ? new Authorization(type.ToArray(), relative.ToArray())
            : null;
    }

    internal byte[] Encode() =>
        TlvObject.Of(Tag, TlvObject.Of(IdentifierTag, type), TlvObject.Of(RelativeTag, relative));

    private static byte[] Identifier(string text)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(text);
        return writer.Encode()[2..];
    }
}

/// <summary>The two high bits of an authorization (TR-03110-3 table 20).</summary>
public enum TerminalRole
{
    InspectionSystem,

    /// <summary>A document verifier of another state.</summary>
    ForeignVerifier,
    DomesticVerifier,

    /// <summary>The country verifying certification authority, CVCA.</summary>
    CountryVerifier,
}

/// <summary>What an inspection system may read beyond what every terminal may (TR-03110-3 table 20).</summary>
[Flags]
public enum TerminalRights
{
    None = 0,

    /// <summary>DG3.</summary>
    Fingerprints = 1,

    /// <summary>DG4.</summary>
    Irises = 2,
}
