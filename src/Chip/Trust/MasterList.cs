using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// The country signers that a state believes, in one message signed under its own country signer (CscaMasterList, ICAO 9303-12 §9). Read,
/// it is not yet believed: a trust store takes it from a state that it believes.
/// </summary>
public sealed class MasterList
{
    /// <summary>Bytes. The list that ICAO publishes has about one million.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Certificates. The list that ICAO publishes has about 500.</summary>
    public const int MostCertificates = 10_000;

    public static readonly Refusal Malformed = new(
        "CHI-90",
        "Danh sách chứng thư ký cấp quốc gia (master list) không đúng cấu trúc.",
        "The master list is malformed.",
        "ICAO 9303-12 §9"
    );

    public static readonly Refusal BrokenSignature = new(
        "CHI-91",
        "Chữ ký của danh sách chứng thư ký cấp quốc gia không đúng.",
        "The signature of the master list is not right.",
        "ICAO 9303-12 §9"
    );

    public static readonly Refusal SignerNotBelieved = new(
        "CHI-92",
        "Chứng thư ký danh sách không được một cơ quan ký cấp quốc gia đáng tin cậy chứng nhận, đã hết hạn, đã bị thu hồi hoặc không được ký danh sách.",
        "The master list's signer is not certified by a believed country signer, is not valid now, was revoked, or may not sign such lists.",
        "ICAO 9303-12 §9"
    );

    /// <summary>id-icao-cscaMasterList.</summary>
    private const string ContentType = "2.23.136.1.1.2";

    private readonly byte[] file;
    private readonly SignedCms message;

    private MasterList(byte[] file, SignedCms message, IReadOnlyList<ReadOnlyMemory<byte>> certificates)
    {
        this.file = file;
        this.message = message;
        Certificates = certificates;
    }

    /// <summary>DER of each country signer's certificate, or what the list has in its place.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Certificates { get; }

    /// <summary>The name that the signer's certificate bears.</summary>
    public string Signer => message.SignerInfos[0].Certificate!.Subject;

    /// <summary>When the signer says it signed; null where it does not say.</summary>
    public DateTimeOffset? SigningTime => CmsSigning.TimeOf(message.SignerInfos[0]);

    /// <summary>Signs a list.</summary>
    /// <param name="signer">Certificate of the key, by <see cref="MasterListSigner"/>.</param>
    /// <param name="countrySigner">The one above it, which goes with the list.</param>
    public static MasterList Sign(
        IEnumerable<X509Certificate2> countrySigners,
        AsymmetricAlgorithm key,
        X509Certificate2 signer,
        X509Certificate2 countrySigner,
        DateTimeOffset at
    )
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            using (writer.PushSetOf())
            {
                foreach (var certificate in countrySigners.DistinctBy(certificate => certificate.Thumbprint))
                    writer.WriteEncodedValue(certificate.RawData);
            }
        }
        var cms = new SignedCms(new ContentInfo(new Oid(ContentType), writer.Encode()));
        var cmsSigner = CmsSigning.Signer(SubjectIdentifierType.SubjectKeyIdentifier, signer, key, at);
        cmsSigner.Certificates.Add(countrySigner);
        cms.ComputeSignature(cmsSigner);
        return Parse(cms.Encode()).Value;
    }

    public static Outcome<MasterList> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            return Malformed;
        try
        {
            var cms = new SignedCms();
            cms.Decode(bytes);
            AsnDecoder.ReadEncodedValue(bytes, AsnEncodingRules.BER, out _, out _, out var length);
            if (
                length != bytes.Length
                || cms.ContentInfo.ContentType.Value != ContentType
                || cms.SignerInfos.Count != 1
                || cms.SignerInfos[0].Certificate is null
            )
                return Malformed;
            _ = CmsSigning.TimeOf(cms.SignerInfos[0]);
            return ReadCertificates(cms.ContentInfo.Content) is { } certificates
                ? new MasterList(bytes.ToArray(), cms, certificates)
                : Malformed;
        }
        catch (Exception rubbish) when (rubbish is AsnContentException or CryptographicException)
        {
            return Malformed;
        }
    }

    public byte[] Encode() => [.. file];

    /// <summary>Why the list is not believed; null when it is.</summary>
    internal Refusal? Judge(TrustStore trust, DateTimeOffset at)
    {
        if (!IsSignedByItsCertificate())
            return BrokenSignature;
        var certificate = message.SignerInfos[0].Certificate!;
        var mayList =
            MasterListSigner.MaySign(certificate, SigningTime ?? at)
            && SignerCertificate.Read(certificate)?.IsValid(at) == true;
        return mayList && trust.Certifies(certificate, at) && trust.Lists.Find(certificate) is null
            ? null
            : SignerNotBelieved.For(certificate.Subject);
    }

    private bool IsSignedByItsCertificate()
    {
        try
        {
            message.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static List<ReadOnlyMemory<byte>>? ReadCertificates(ReadOnlyMemory<byte> content)
    {
        var list = new AsnReader(content, AsnEncodingRules.BER).ReadSequence();
        if (list.ReadInteger() != 0)
            return null;
        var certificates = new List<ReadOnlyMemory<byte>>();
        for (var rows = list.ReadSetOf(skipSortOrderValidation: true); rows.HasData; )
        {
            if (certificates.Count == MostCertificates)
                return null;
            certificates.Add(rows.ReadEncodedValue());
        }
        return certificates.Count > 0 ? certificates : null;
    }
}
