using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// The country signers that a terminal believes, brought to it by hand (ICAO 9303-12 §6). Never changed once made, and safe for use by
/// many threads.
/// </summary>
public sealed class TrustStore
{
    public static readonly Refusal NotCertificates = new(
        "CHI-40",
        "Kho tin cậy phải là một chứng thư dạng DER hoặc một hay nhiều chứng thư dạng PEM.",
        "A trust store is one certificate in DER or one or more in PEM.",
        "ICAO 9303-12 §6"
    );

    public static readonly Refusal NotACountrySigner = new(
        "CHI-41",
        "Chứng thư đưa vào kho tin cậy không phải của cơ quan ký cấp quốc gia.",
        "A certificate given to a trust store is no country signer's.",
        "ICAO 9303-12 §7.1.1"
    );

    private const string PemBegin = "-----BEGIN ";
    private const string PemLabel = "CERTIFICATE";

    private readonly IReadOnlyList<X509Certificate2> signers;

    private TrustStore(IReadOnlyList<X509Certificate2> signers) => this.signers = signers;

    /// <summary>Believes nobody.</summary>
    public static TrustStore Empty { get; } = new([]);

    public int Count => signers.Count;

    /// <summary>Copies the certificates; one that is given twice counts once.</summary>
    public static Outcome<TrustStore> Of(params IEnumerable<X509Certificate2> countrySigners)
    {
        var copies = countrySigners
            .Select(signer => signer.RawData)
            .DistinctBy(Convert.ToHexString)
            .Select(X509CertificateLoader.LoadCertificate)
            .ToList();
        var wrong = copies.Find(copy => !IsCountrySigner(copy));
        return wrong is null ? new TrustStore(copies) : NotACountrySigner.For(wrong.Subject);
    }

    /// <summary>Reads a file: DER, or PEM as <see cref="ToPem"/> writes it.</summary>
    public static Outcome<TrustStore> Parse(ReadOnlySpan<byte> file)
    {
        try
        {
            return file.IndexOf(Encoding.ASCII.GetBytes(PemBegin)) >= 0
                ? ParsePem(Encoding.Latin1.GetString(file))
                : ParseDer(file);
        }
        catch (CryptographicException)
        {
            return NotCertificates;
        }
    }

    public string ToPem() => string.Concat(signers.Select(signer => signer.ExportCertificatePem() + "\n"));

    /// <summary>Whether a country signer that is believed, and whose own certificate is valid then, signed this certificate.</summary>
    internal bool Certifies(X509Certificate2 certificate, DateTimeOffset at) =>
        signers.Any(signer =>
            CertificateSignature.IsBy(certificate, signer) && SignerCertificate.Read(signer)?.IsValid(at) == true
        );

    private static Outcome<TrustStore> ParseDer(ReadOnlySpan<byte> file)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(file);
        return certificate.RawDataMemory.Length == file.Length ? Of(certificate) : NotCertificates;
    }

    private static Outcome<TrustStore> ParsePem(string text)
    {
        var rest = text.AsSpan();
        var announced = rest.Count(PemBegin);
        var found = new List<X509Certificate2>();
        while (PemEncoding.TryFind(rest, out var fields) && rest[fields.Label] is PemLabel)
        {
            found.Add(
                X509CertificateLoader.LoadCertificate(Convert.FromBase64String(rest[fields.Base64Data].ToString()))
            );
            rest = rest[fields.Location.End..];
        }
        var store = found.Count == announced ? Of(found) : NotCertificates;
        found.ForEach(certificate => certificate.Dispose());
        return store;
    }

    private static bool IsCountrySigner(X509Certificate2 certificate) =>
        SignerCertificate.Read(certificate) is { IsAuthority: true } signer
        && signer.KeyUsage.HasFlag(X509KeyUsageFlags.KeyCertSign)
        && CertificateSignature.IsBy(certificate, certificate);
}
