using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Ledger;

namespace CanCuoc.Cards;

/// <summary>Of keys the ledger keeps the serial number and hash of the certificate, and nothing else.</summary>
internal static class SignerFacts
{
    public static string Fingerprint(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static string SerialNumber(byte[] certificate)
    {
        using var loaded = X509CertificateLoader.LoadCertificate(certificate);
        return loaded.SerialNumber;
    }
}

/// <summary>A country signer's key was certified by itself.</summary>
public sealed record CountrySignerCertified(int Generation, string SerialNumber, string Fingerprint) : Fact;

/// <summary>A country signer certified the next one.</summary>
public sealed record CountrySignerLinked(int Former, int Next, string SerialNumber, string Fingerprint) : Fact;

/// <summary>A key that signs cards was certified.</summary>
public sealed record DocumentSignerCertified(int Generation, int CountrySigner, string SerialNumber, string Fingerprint)
    : Fact;

/// <summary>A document signer's certificate was taken back.</summary>
/// <param name="Reason">RFC 5280, 5.3.1.</param>
public sealed record DocumentSignerRevoked(int Generation, string SerialNumber, string Reason) : Fact;

/// <summary>A country signer issued a list of revoked certificates.</summary>
public sealed record RevocationListIssued(int CountrySigner, long Number, string Fingerprint) : Fact;

/// <summary>A master list was signed.</summary>
public sealed record MasterListSigned(long Number, string SignerSerialNumber, string Fingerprint) : Fact;
