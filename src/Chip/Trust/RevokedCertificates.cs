using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>What a revocation list says, TBSCertList of RFC 5280 §5.1.2.</summary>
/// <param name="Key">Identifier of the key that signed the list; null where it does not say.</param>
/// <param name="Revoked">By serial number in hexadecimal.</param>
internal sealed record RevokedCertificates(
    X500DistinguishedName Issuer,
    DateTimeOffset ThisUpdate,
    DateTimeOffset NextUpdate,
    BigInteger? Number,
    ReadOnlyMemory<byte>? Key,
    IReadOnlyDictionary<string, RevokedCertificate> Revoked
)
{
    private const int Version2 = 1;
    private const string CrlNumber = "2.5.29.20";
    private const string ReasonCode = "2.5.29.21";
    private const string AuthorityKeyIdentifier = "2.5.29.35";

    /// <summary>Those that a list may mark critical and we understand; delta lists and lists of a part are not among them.</summary>
    private static readonly string[] Understood =
    [
        CrlNumber,
        ReasonCode,
        ProfileExtension.IssuerAlternativeName,
        "2.5.29.24", // invalidity date
        AuthorityKeyIdentifier,
    ];

    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>A number as the list is looked through by it: some write a zero before it.</summary>
    public static string KeyOf(ReadOnlySpan<byte> serialNumber) => Convert.ToHexString(serialNumber.TrimStart((byte)0));

    /// <summary>Reads what is signed.</summary>
    /// <exception cref="AsnContentException">It is no list.</exception>
    public static Outcome<RevokedCertificates> Read(SignedObject list)
    {
        var reader = new AsnReader(list.Content, AsnEncodingRules.DER).ReadSequence();
        if (reader.ReadInteger() != Version2)
            return RevocationList.Malformed;
        // named twice, inside and beside what is signed, and the same (RFC 5280 §5.1.1.2)
        if (!reader.ReadEncodedValue().Span.SequenceEqual(list.Algorithm.Span))
            return RevocationList.Malformed;
        var issuer = new X500DistinguishedName(reader.ReadEncodedValue().Span);
        var (thisUpdate, nextUpdate) = (ReadTime(reader), ReadTime(reader));
        if (nextUpdate < thisUpdate)
            return RevocationList.Malformed;
        var revoked = new Dictionary<string, RevokedCertificate>(StringComparer.Ordinal);
        if (reader.HasData && reader.PeekTag() == Asn1Tag.Sequence && ReadEntries(reader, revoked) is { } refusal)
            return refusal;
        var extensions = reader.HasData
            ? ReadExtensions(reader.ReadSequence(ExtensionsTag).ReadSequence())
            : new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        if (extensions is null)
            return RevocationList.Unsupported;
        BigInteger? number = extensions.TryGetValue(CrlNumber, out var value)
            ? new AsnReader(value, AsnEncodingRules.DER).ReadInteger()
            : null;
        var key = extensions.TryGetValue(AuthorityKeyIdentifier, out value)
            ? new X509AuthorityKeyIdentifierExtension(value.Span).KeyIdentifier
            : null;
        return new RevokedCertificates(issuer, thisUpdate, nextUpdate, number, key, revoked);
    }

    private static Refusal? ReadEntries(AsnReader reader, Dictionary<string, RevokedCertificate> revoked)
    {
        for (var entries = reader.ReadSequence(); entries.HasData; )
        {
            var entry = entries.ReadSequence();
            var serialNumber = entry.ReadIntegerBytes();
            var at = ReadTime(entry);
            var reason = X509RevocationReason.Unspecified;
            if (entry.HasData)
            {
                if (ReadExtensions(entry.ReadSequence()) is not { } extensions)
                    return RevocationList.Unsupported;
                if (extensions.TryGetValue(ReasonCode, out var value))
                    reason = ReadReason(value);
            }
            revoked.TryAdd(KeyOf(serialNumber.Span), new(serialNumber, at, reason));
        }
        return null;
    }

    /// <summary>Null when a critical one is not understood.</summary>
    private static Dictionary<string, ReadOnlyMemory<byte>>? ReadExtensions(AsnReader extensions)
    {
        var read = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var identifier = extension.ReadObjectIdentifier();
            var isCritical = extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean();
            if (isCritical && !Understood.Contains(identifier))
                return null;
            if (!read.TryAdd(identifier, extension.ReadOctetString()))
                throw new AsnContentException("An extension comes once.");
        }
        return read;
    }

    private static X509RevocationReason ReadReason(ReadOnlyMemory<byte> value)
    {
        var code = new AsnReader(value, AsnEncodingRules.DER).ReadEnumeratedBytes();
        return code.Length == 1 ? (X509RevocationReason)code.Span[0] : X509RevocationReason.Unspecified;
    }

    // UTCTime to 2049, GeneralizedTime after (RFC 5280 §5.1.2.4)
    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag() == Asn1Tag.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
