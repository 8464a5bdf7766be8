using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// EF.SOD: the hashes of the data groups, signed by a document signer whose certificate lies inside (ICAO 9303-10 §4.6.2, CMS of
/// RFC 5652). Read back, it is not yet believed: passive authentication judges it.
/// </summary>
public sealed class DocumentSecurityObject
{
    public static readonly Refusal Malformed = new(
        "CHI-19",
        "Tệp EF.SOD trên chip không đúng cấu trúc.",
        "The file EF.SOD on the chip is malformed.",
        "ICAO 9303-10 §4.6.2"
    );

    private readonly byte[] file;
    private readonly SignedCms signed;
    private readonly LdsSecurityObject content;

    private DocumentSecurityObject(byte[] file, SignedCms signed, LdsSecurityObject content)
    {
        this.file = file;
        this.signed = signed;
        this.content = content;
    }

    public HashAlgorithmName HashAlgorithm => content.Algorithm;

    /// <summary>By data group number, 1 to 16.</summary>
    public IReadOnlyDictionary<int, ReadOnlyMemory<byte>> Hashes => content.Hashes;

    /// <summary>DER of the certificate that the signature names.</summary>
    public ReadOnlyMemory<byte> SignerCertificate => signed.SignerInfos[0].Certificate!.RawData;

    /// <summary>When the signer says it signed; null where it does not say.</summary>
    public DateTimeOffset? SigningTime => CmsSigning.TimeOf(signed.SignerInfos[0]);

    /// <summary>Signs with SHA-256.</summary>
    /// <param name="dataGroups">The files as they will stand on the chip, by data group number.</param>
    /// <param name="signer">The private key that belongs to the certificate; it may live in another machine.</param>
    /// <param name="at">Signing time, a signed attribute.</param>
    public static DocumentSecurityObject Sign(
        IReadOnlyDictionary<int, ReadOnlyMemory<byte>> dataGroups,
        AsymmetricAlgorithm signer,
        X509Certificate2 certificate,
        DateTimeOffset at
    )
    {
        var hashes = LdsSecurityObject.Of(dataGroups);
        var message = new SignedCms(new ContentInfo(new Oid(LdsSecurityObject.ContentType), hashes.Encode()));
        message.ComputeSignature(
            CmsSigning.Signer(SubjectIdentifierType.IssuerAndSerialNumber, certificate, signer, at)
        );
        return new DocumentSecurityObject(TlvObject.Of(FileIdentifier.SOD.Tag, message.Encode()), message, hashes);
    }

    public static Outcome<DocumentSecurityObject> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!TlvReader.TryReadWhole(bytes, FileIdentifier.SOD.Tag, out var value))
            return Malformed;
        var message = new SignedCms();
        try
        {
            message.Decode(value.Span);
            if (!HasOneSigner(message) || message.ContentInfo.ContentType.Value != LdsSecurityObject.ContentType)
                return Malformed;
            _ = CmsSigning.TimeOf(message.SignerInfos[0]);
        }
        catch (CryptographicException)
        {
            return Malformed;
        }
        return LdsSecurityObject.Parse(message.ContentInfo.Content).IsRefused(out var refusal, out var hashes)
            ? refusal
            : new DocumentSecurityObject(bytes.ToArray(), message, hashes);
    }

    public byte[] Encode() => [.. file];

    /// <summary>Whether the certificate inside made this signature; whether the certificate can be trusted is another question.</summary>
    internal bool IsSignedByItsCertificate()
    {
        try
        {
            signed.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static bool HasOneSigner(SignedCms message) =>
        message.SignerInfos.Count == 1 && message.SignerInfos[0].Certificate is not null;
}
