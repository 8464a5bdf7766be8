using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>What a card verifiable certificate says: its body, data object 7F4E (TR-03110-3 §C.1).</summary>
/// <param name="Issuer">The key that signed, by its holder's name: the certification authority reference.</param>
/// <param name="Effective">The day on which it was made.</param>
/// <param name="Expires">The last day on which it is valid.</param>
public sealed record CertificateContent(
    HolderReference Issuer,
    VerifiableKey Key,
    HolderReference Holder,
    Authorization Authorization,
    DateOnly Effective,
    DateOnly Expires
)
{
    internal const int Tag = 0x7F4E;
    internal const int IssuerTag = 0x42;
    internal const int HolderTag = 0x5F20;
    internal const int EffectiveTag = 0x5F25;
    internal const int ExpiresTag = 0x5F24;
    internal const int ExtensionsTag = 0x65;

    /// <summary>The certificate profile identifier of version 1.</summary>
    internal static readonly byte[] Profile = TlvObject.Of(0x5F29, [0]);

    /// <summary>
    /// The extensions as they came, with their tag; empty where there are none. They are not critical: a chip that does not know them
    /// accepts the certificate (TR-03110-3 §C.3).
    /// </summary>
    public ReadOnlyMemory<byte> Extensions { get; init; }

    internal static Outcome<CertificateContent> Parse(ReadOnlyMemory<byte> value)
    {
        var reader = new TlvReader(value);
        if (
            !value.Span.StartsWith(Profile)
            || !reader.TryRead(out _, out _)
            || !reader.TryRead(IssuerTag, out var issuer)
            || !reader.TryRead(VerifiableKey.Tag, out var key)
            || !reader.TryRead(HolderTag, out var holder)
            || !reader.TryRead(Authorization.Tag, out var authorization)
            || !reader.TryRead(EffectiveTag, out var effective)
            || !reader.TryRead(ExpiresTag, out var expires)
        )
            return VerifiableCertificate.Malformed;
        var extensions = value[^reader.Remaining..];
        if (!extensions.IsEmpty && !TlvReader.TryReadWhole(extensions, ExtensionsTag, out _))
            return VerifiableCertificate.Malformed;
        if (VerifiableKey.Parse(key).IsRefused(out var refusal, out var understood))
            return refusal;
        return
            HolderReference.Parse(issuer.Span) is { } by
            && HolderReference.Parse(holder.Span) is { } name
            && Authorization.Parse(authorization) is { } template
            && CertificateDate.Read(effective.Span) is { } from
            && CertificateDate.Read(expires.Span) is { } until
            ? new CertificateContent(by, understood, name, template, from, until) { Extensions = extensions }
            : VerifiableCertificate.Malformed;
    }

    /// <summary>What is signed, tag and length included.</summary>
    internal byte[] Encode() =>
        TlvObject.Of(
            Tag,
            Profile,
            TlvObject.Of(IssuerTag, Issuer.Encode()),
            Key.Encode(),
            TlvObject.Of(HolderTag, Holder.Encode()),
            Authorization.Encode(),
            TlvObject.Of(EffectiveTag, CertificateDate.Encode(Effective)),
            TlvObject.Of(ExpiresTag, CertificateDate.Encode(Expires)),
            Extensions.ToArray()
        );
}
