using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Trust;

/// <summary>What a certificate says that its key may do and when; what it does not say is not permitted, but times are open.</summary>
internal sealed class SignerCertificate
{
    private SignerCertificate(X509Certificate2 certificate) =>
        (ValidFrom, ValidUntil) = (new DateTimeOffset(certificate.NotBefore), new DateTimeOffset(certificate.NotAfter));

    public bool IsAuthority { get; private set; }

    public X509KeyUsageFlags KeyUsage { get; private set; }

    /// <summary>Codes of the documents that may be signed; null where the certificate does not say.</summary>
    public IReadOnlyList<string>? DocumentTypes { get; private set; }

    public DateTimeOffset ValidFrom { get; }

    public DateTimeOffset ValidUntil { get; }

    /// <summary>When the private key signs; open where the certificate does not say.</summary>
    public (DateTimeOffset From, DateTimeOffset Until) KeyUse { get; private set; } =
        (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>Signs master lists, and so no cards.</summary>
    public bool SignsMasterLists { get; private set; }

    /// <summary>Null when a time or an extension is rubbish, or a critical one unknown (RFC 5280 §4.2).</summary>
    public static SignerCertificate? Read(X509Certificate2 certificate)
    {
        try
        {
            var read = new SignerCertificate(certificate);
            foreach (var extension in certificate.Extensions)
                read.ReadExtension(extension);
            return read;
        }
        catch (Exception rubbish) when (rubbish is CryptographicException or AsnContentException)
        {
            return null;
        }
    }

    /// <summary>Whether signatures made then can be believed at all.</summary>
    public bool IsValid(DateTimeOffset at) => at >= ValidFrom && at <= ValidUntil;

    /// <summary>Whether the private key may sign then.</summary>
    public bool IsInUse(DateTimeOffset at) => IsValid(at) && at >= KeyUse.From && at <= KeyUse.Until;

    private void ReadExtension(X509Extension extension)
    {
        switch (extension)
        {
            case X509BasicConstraintsExtension constraints:
                IsAuthority = constraints.CertificateAuthority;
                break;
            case X509KeyUsageExtension usage:
                KeyUsage = usage.KeyUsages;
                break;
            case { Oid.Value: ProfileExtension.PrivateKeyUsagePeriod }:
                KeyUse = ProfileExtension.ReadKeyUse(extension.RawData);
                break;
            case { Oid.Value: ProfileExtension.DocumentTypeList }:
                DocumentTypes = ProfileExtension.ReadDocumentTypes(extension.RawData);
                break;
            case X509EnhancedKeyUsageExtension purposes:
                SignsMasterLists = purposes.EnhancedKeyUsages[MasterListSigner.Purpose] is not null;
                break;
            case { Critical: true } when !ProfileExtension.Harmless.Contains(extension.Oid?.Value):
                throw new AsnContentException($"Unknown critical extension {extension.Oid?.Value}.");
        }
    }
}
