using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// A list of revoked certificates (CRL): X.509 version 2, by a country signer (ICAO 9303-12 §7.1.4, RFC 5280 §5). Read, it is not yet
/// believed: a trust store takes it from a country signer that it believes.
/// </summary>
public sealed class RevocationList
{
    /// <summary>Bytes. The largest real ones have a few thousand.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    public static readonly Refusal Malformed = new(
        "CHI-55",
        "Danh sách chứng thư bị thu hồi không đúng cấu trúc.",
        "The revocation list is malformed.",
        "ICAO 9303-12 §7.1.4"
    );

    public static readonly Refusal Unsupported = new(
        "CHI-56",
        "Danh sách thu hồi có phần mở rộng bắt buộc mà phần mềm này không hiểu nên không dùng được.",
        "The revocation list has a critical extension that is not understood, so it cannot be used.",
        "RFC 5280 §5.2"
    );

    private readonly byte[] file;
    private readonly SignedObject signed;
    private readonly RevokedCertificates content;

    private RevocationList(byte[] file, SignedObject signed, RevokedCertificates content)
    {
        this.file = file;
        this.signed = signed;
        this.content = content;
    }

    /// <summary>The country signer's name.</summary>
    public string Issuer => content.Issuer.Name;

    /// <summary>Grows from list to list; null where the issuer does not count.</summary>
    public BigInteger? Number => content.Number;

    public DateTimeOffset ThisUpdate => content.ThisUpdate;

    /// <summary>By when the next list comes; after it this one is out of date.</summary>
    public DateTimeOffset NextUpdate => content.NextUpdate;

    /// <summary>How many certificates are revoked.</summary>
    public int Count => content.Revoked.Count;

    /// <summary>Makes the list of a country signer. Its key may sign lists as long as its certificate lasts.</summary>
    /// <param name="number">Greater than the one before.</param>
    /// <param name="next">At most 90 days later (ICAO 9303-12 §4.2).</param>
    public static RevocationList Issue(
        X509Certificate2 countrySigner,
        AsymmetricAlgorithm key,
        IEnumerable<RevokedCertificate> revoked,
        BigInteger number,
        DateTimeOffset at,
        DateTimeOffset next
    )
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var one in revoked)
            builder.AddEntry(one.SerialNumber.Span, one.At, one.Reason);
        var list = builder.Build(
            countrySigner.SubjectName,
            SignerKey.GeneratorOf(key),
            number,
            next,
            SignerKey.HashOf(key),
            ProfileCertificate.IssuerIdentifier(countrySigner.PublicKey),
            at
        );
        return Parse(list).Value;
    }

    /// <summary>Reads DER.</summary>
    public static Outcome<RevocationList> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            return Malformed;
        try
        {
            var copy = bytes.ToArray();
            var list = SignedObject.Read(copy);
            return RevokedCertificates.Read(list).IsRefused(out var refusal, out var content)
                ? refusal
                : new RevocationList(copy, list, content);
        }
        catch (Exception rubbish) when (rubbish is AsnContentException or CryptographicException)
        {
            return Malformed;
        }
    }

    public byte[] Encode() => [.. file];

    public string ToPem() => PemEncoding.WriteString("X509 CRL", file) + "\n";

    public bool IsCurrent(DateTimeOffset at) => at <= NextUpdate;

    /// <summary>When and why a certificate of this issuer was revoked; null when it is not on the list, or another's.</summary>
    internal RevokedCertificate? Find(X509Certificate2 certificate) =>
        IsOfIssuerOf(certificate)
        && content.Revoked.TryGetValue(RevokedCertificates.KeyOf(certificate.SerialNumberBytes.Span), out var found)
            ? found
            : null;

    internal bool IsOfIssuerOf(X509Certificate2 certificate) => IsNamed(certificate.IssuerName);

    /// <summary>Whether the key that certified a certificate signed the list, as both say.</summary>
    internal bool IsOfKeyOf(X509Certificate2 certificate)
    {
        try
        {
            var named = certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().FirstOrDefault();
            return content.Key is { } key && named?.KeyIdentifier is { } other && key.Span.SequenceEqual(other.Span);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    internal bool IsBy(X509Certificate2 countrySigner) =>
        IsNamed(countrySigner.SubjectName)
        && SignerCertificate.Read(countrySigner)?.KeyUsage.HasFlag(X509KeyUsageFlags.CrlSign) == true
        && signed.IsBy(countrySigner);

    internal bool IsSameAs(RevocationList other) => file.AsSpan().SequenceEqual(other.file);

    /// <summary>Whether another list of the same issuer came later.</summary>
    internal bool IsOlderThan(RevocationList other) =>
        (ThisUpdate, Number ?? 0).CompareTo((other.ThisUpdate, other.Number ?? 0)) < 0;

    private bool IsNamed(X500DistinguishedName name) => content.Issuer.RawData.AsSpan().SequenceEqual(name.RawData);
}

/// <summary>A certificate that its issuer took back.</summary>
/// <param name="SerialNumber">Big-endian, as the certificate has it.</param>
public readonly record struct RevokedCertificate(
    ReadOnlyMemory<byte> SerialNumber,
    DateTimeOffset At,
    X509RevocationReason Reason
);
