using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Trust;

/// <summary>The extensions of ICAO 9303-12 §7.1.1 that the framework does not write; none is critical.</summary>
internal static class ProfileExtension
{
    public const string PrivateKeyUsagePeriod = "2.5.29.16";
    public const string SubjectAlternativeName = "2.5.29.17";
    public const string IssuerAlternativeName = "2.5.29.18";

    /// <summary>id-icao-mrtd-security-extensions-documentTypeList.</summary>
    public const string DocumentTypeList = "2.23.136.1.1.6.2";

    /// <summary>Those that permit and forbid nothing, so that it does not matter when they are marked critical.</summary>
    public static readonly IReadOnlyList<string?> Harmless =
    [
        SubjectAlternativeName,
        IssuerAlternativeName,
        "2.5.29.14", // subject key identifier
        "2.5.29.31", // where the revocation list lies
        "2.5.29.32", // certificate policies
        "2.5.29.35", // authority key identifier
    ];

    private static readonly Asn1Tag NotBeforeTag = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag NotAfterTag = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag DirectoryNameTag = new(TagClass.ContextSpecific, 4, isConstructed: true);
    private static readonly Asn1Tag AddressTag = new(TagClass.ContextSpecific, 6);

    public static X509Extension KeyUse(DateTimeOffset from, DateTimeOffset until)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteGeneralizedTime(from, omitFractionalSeconds: true, NotBeforeTag);
            writer.WriteGeneralizedTime(until, omitFractionalSeconds: true, NotAfterTag);
        }
        return new X509Extension(PrivateKeyUsagePeriod, writer.Encode(), critical: false);
    }

    /// <summary>The document codes of the zones that may be signed.</summary>
    public static X509Extension DocumentTypes(params IEnumerable<string> codes)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            using (writer.PushSetOf())
            {
                foreach (var code in codes)
                    writer.WriteCharacterString(UniversalTagNumber.PrintableString, code);
            }
        }
        return new X509Extension(DocumentTypeList, writer.Encode(), critical: false);
    }

    /// <summary>How to reach the authority, and its state as a locality.</summary>
    public static X509Extension AlternativeName(string identifier, SigningAuthority authority)
    {
        var state = new X500DistinguishedNameBuilder();
        state.AddLocalityName(authority.State);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteCharacterString(UniversalTagNumber.IA5String, authority.Contact.AbsoluteUri, AddressTag);
            using (writer.PushSequence(DirectoryNameTag))
                writer.WriteEncodedValue(state.Build().RawData);
        }
        return new X509Extension(identifier, writer.Encode(), critical: false);
    }

    public static (DateTimeOffset From, DateTimeOffset Until) ReadKeyUse(ReadOnlyMemory<byte> value)
    {
        var period = new AsnReader(value, AsnEncodingRules.DER).ReadSequence();
        var (from, until) = (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        if (period.HasData && period.PeekTag().HasSameClassAndValue(NotBeforeTag))
            from = period.ReadGeneralizedTime(NotBeforeTag);
        if (period.HasData)
            until = period.ReadGeneralizedTime(NotAfterTag);
        return (from, until);
    }

    public static IReadOnlyList<string> ReadDocumentTypes(ReadOnlyMemory<byte> value)
    {
        var list = new AsnReader(value, AsnEncodingRules.DER).ReadSequence();
        _ = list.ReadInteger();
        var codes = new List<string>();
        for (var rows = list.ReadSetOf(skipSortOrderValidation: true); rows.HasData; )
            codes.Add(rows.ReadCharacterString(UniversalTagNumber.PrintableString));
        return codes;
    }
}
