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

    private DateTimeOffset ValidFrom { get; }

    private DateTimeOffset ValidUntil { get; }

    private (DateTimeOffset From, DateTimeOffset Until) KeyUse { get; set; } =
        (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>Null when a time or an extension is rubbish.</summary>
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
        }
    }
}
