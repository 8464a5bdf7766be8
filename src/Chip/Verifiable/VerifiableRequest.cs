using System.Security.Cryptography;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// A request for a certificate: a key and its holder's name, signed by that key, and for a successive certificate signed again by a key
/// that is known already, inside data object 67 (TR-03110-3 §C.2).
/// </summary>
public sealed class VerifiableRequest
{
    public static readonly Refusal Malformed = new(
        "CHI-84",
        "Yêu cầu cấp chứng thư không đúng cấu trúc.",
        "The request for a certificate is malformed.",
        "BSI TR-03110-3 §C.2"
    );

    public static readonly Refusal NotProved = new(
        "CHI-85",
        "Chữ ký trên yêu cầu không chứng minh được ai giữ khóa và ai gửi yêu cầu.",
        "The request's signatures do not prove who holds the key and who asks.",
        "BSI TR-03110-3 §C.2.6"
    );

    private const int AuthenticationTag = 0x67;

    private readonly byte[] certificate;
    private readonly byte[] body;
    private readonly byte[] signature;
    private readonly byte[] outerSignature;

    private VerifiableRequest(byte[] body, byte[] signature, HolderReference? by = null, byte[]? outerSignature = null)
    {
        this.body = body;
        this.signature = signature;
        this.outerSignature = outerSignature ?? [];
        AuthenticatedBy = by;
        certificate = TlvObject.Of(
            VerifiableCertificate.Tag,
            body,
            TlvObject.Of(VerifiableCertificate.SignatureTag, signature)
        );
    }

    public required HolderReference Holder { get; init; }

    /// <summary>With its domain parameters.</summary>
    public required VerifiableKey Key { get; init; }

    /// <summary>Whose signature the applicant expects; null where it does not say.</summary>
    public HolderReference? Issuer { get; private init; }

    /// <summary>The key that vouches for the request, by its holder's name; null where none does.</summary>
    public HolderReference? AuthenticatedBy { get; }

    /// <summary>Whether the applicant has the private half of the key.</summary>
    public bool IsProved => Key.Verifies(body, signature);

    /// <summary>Asks for a first certificate.</summary>
    /// <param name="key">The private key; it may live in a key store.</param>
    public static VerifiableRequest Make(
        ECDsa key,
        TerminalAlgorithm algorithm,
        HolderReference holder,
        HolderReference issuer
    )
    {
        var publicKey = VerifiableKey.Of(key, algorithm);
        var content = TlvObject.Of(
            CertificateContent.Tag,
            CertificateContent.Profile,
            TlvObject.Of(CertificateContent.IssuerTag, issuer.Encode()),
            publicKey.Encode(),
            TlvObject.Of(CertificateContent.HolderTag, holder.Encode())
        );
        return new VerifiableRequest(content, algorithm.Sign(key, content))
        {
            Holder = holder,
            Key = publicKey,
            Issuer = issuer,
        };
    }

    public static Outcome<VerifiableRequest> Parse(ReadOnlyMemory<byte> bytes)
    {
        var reader = new TlvReader(bytes);
        var isAuthenticated = reader.TryRead(AuthenticationTag, out var parts) && reader.IsAtEnd;
        reader = new TlvReader(isAuthenticated ? parts : bytes);
        if (!reader.TryRead(VerifiableCertificate.Tag, out var inner))
            return Malformed;
        HolderReference? by = null;
        ReadOnlyMemory<byte> outer = default;
        if (isAuthenticated)
        {
            if (
                !reader.TryRead(CertificateContent.IssuerTag, out var name)
                || !reader.TryRead(VerifiableCertificate.SignatureTag, out outer)
                || HolderReference.Parse(name.Span) is not { } reference
            )
                return Malformed;
            by = reference;
        }
        var read = reader.IsAtEnd ? ParseInner(inner, by, outer) : Malformed;
        if (read.IsRefused(out var refusal, out var request))
            return refusal;
        return request.Encode().AsSpan().SequenceEqual(bytes.Span) ? request : Malformed;
    }

    public byte[] Encode() =>
        AuthenticatedBy is null
            ? certificate
            : TlvObject.Of(
                AuthenticationTag,
                certificate,
                TlvObject.Of(CertificateContent.IssuerTag, AuthenticatedBy.Encode()),
                TlvObject.Of(VerifiableCertificate.SignatureTag, outerSignature)
            );

    /// <summary>The same request, with somebody known vouching for it: the applicant's key until now, or its CVCA.</summary>
    public VerifiableRequest AuthenticateBy(HolderReference by, ECDsa key, TerminalAlgorithm algorithm) =>
        new(body, signature, by, algorithm.Sign(key, Vouched(certificate, by)))
        {
            Holder = Holder,
            Key = Key,
            Issuer = Issuer,
        };

    /// <summary>Whether this known key vouches for the request.</summary>
    public bool IsAuthenticatedBy(CertifiedKey known) =>
        AuthenticatedBy == known.Name && known.Key.Verifies(Vouched(certificate, known.Name), outerSignature);

    private static byte[] Vouched(byte[] certificate, HolderReference by) =>
        [.. certificate, .. TlvObject.Of(CertificateContent.IssuerTag, by.Encode())];

    private static Outcome<VerifiableRequest> ParseInner(
        ReadOnlyMemory<byte> inner,
        HolderReference? by,
        ReadOnlyMemory<byte> outer
    )
    {
        var parts = new TlvReader(inner);
        if (
            !parts.TryRead(CertificateContent.Tag, out var content)
            || !parts.TryRead(VerifiableCertificate.SignatureTag, out var signature)
            || !parts.IsAtEnd
            || !content.Span.StartsWith(CertificateContent.Profile)
        )
            return Malformed;
        var items = new TlvReader(content[CertificateContent.Profile.Length..]);
        var hasIssuer = items.TryRead(CertificateContent.IssuerTag, out var name);
        var issuer = hasIssuer ? HolderReference.Parse(name.Span) : null;
        if (
            (hasIssuer && issuer is null)
            || !items.TryRead(VerifiableKey.Tag, out var key)
            || !items.TryRead(CertificateContent.HolderTag, out var holder)
            || HolderReference.Parse(holder.Span) is not { } applicant
            || (!items.TryRead(CertificateContent.ExtensionsTag, out _) && !items.IsAtEnd)
            || !items.IsAtEnd
        )
            return Malformed;
        if (VerifiableKey.Parse(key).IsRefused(out var refusal, out var understood))
            return refusal;
        return new VerifiableRequest(
            TlvObject.Of(CertificateContent.Tag, content.ToArray()),
            signature.ToArray(),
            by,
            outer.ToArray()
        )
        {
            Holder = applicant,
            Key = understood,
            Issuer = issuer,
        };
    }
}
