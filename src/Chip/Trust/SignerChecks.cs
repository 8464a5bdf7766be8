using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>What passive authentication asks about who signed.</summary>
internal static class SignerChecks
{
    public static readonly Refusal BrokenSignature = new(
        "CHI-43",
        "Chữ ký trong EF.SOD không phải do chứng thư đi kèm tạo ra.",
        "The signature in EF.SOD was not made by the certificate beside it.",
        "ICAO 9303-11 §5.1"
    );

    public static readonly Refusal UnknownCountrySigner = new(
        "CHI-44",
        "Chứng thư ký thẻ không do cơ quan ký cấp quốc gia nào còn hiệu lực trong kho tin cậy chứng nhận.",
        "No country signer that is valid and in the trust store signed the document signer's certificate.",
        "ICAO 9303-11 §5.1"
    );

    public static readonly Refusal NotADocumentSigner = new(
        "CHI-45",
        "Chứng thư này không được dùng để ký thẻ loại này.",
        "This certificate may not sign cards of this kind.",
        "ICAO 9303-12 §7.1.1"
    );

    public static readonly Refusal SignedOutOfTime = new(
        "CHI-46",
        "Thẻ được ký khi khóa ký thẻ chưa đến hoặc đã hết thời hạn sử dụng.",
        "The card was signed when the document signer's key was not yet or no longer in use.",
        "ICAO 9303-12 §4.1"
    );

    public static readonly Refusal NotValidNow = new(
        "CHI-47",
        "Chứng thư ký thẻ chưa có hoặc đã hết hiệu lực vào lúc kiểm tra.",
        "The document signer's certificate is not yet or no longer valid at the time of inspection.",
        "ICAO 9303-12 §4.1"
    );

    public static readonly Wording SignatureTitle = new("Chữ ký của EF.SOD đúng", "The signature of EF.SOD is right");

    public static readonly Wording CountrySignerTitle = new(
        "Chứng thư ký thẻ do cơ quan ký cấp quốc gia đáng tin cậy chứng nhận",
        "A trusted country signer certified the document signer"
    );

    public static readonly Wording PurposeTitle = new(
        "Chứng thư được phép ký thẻ loại này",
        "The certificate may sign cards of this kind"
    );

    public static readonly Wording SigningTimeTitle = new(
        "Thẻ được ký trong thời hạn sử dụng của khóa ký",
        "The card was signed while the key was in use"
    );

    public static readonly Wording ValidityTitle = new(
        "Chứng thư ký thẻ đang có hiệu lực",
        "The document signer's certificate is valid now"
    );

    public static Refusal? Signature(DocumentSecurityObject security) =>
        security.IsSignedByItsCertificate() ? null : BrokenSignature;

    public static Refusal? CountrySigner(X509Certificate2 certificate, TrustStore trust, DateTimeOffset at) =>
        trust.Certifies(certificate, at) ? null : UnknownCountrySigner;

    public static Refusal? Purpose(SignerCertificate? signer, LogicalDataStructure card) =>
        signer is { IsAuthority: false, SignsMasterLists: false }
        && signer.KeyUsage.HasFlag(X509KeyUsageFlags.DigitalSignature)
        && signer.DocumentTypes?.Contains(card.DataGroup1.Zone.DocumentCode) != false
            ? null
            : NotADocumentSigner;

    /// <summary>A card that does not say when it was signed passes: ICAO 9303-10 §4.6.2.2 leaves the time to the issuer.</summary>
    public static Refusal? SigningTime(SignerCertificate? signer, DocumentSecurityObject security) =>
        security.SigningTime is not { } time || signer?.IsInUse(time) == true ? null : SignedOutOfTime;

    public static Refusal? Validity(SignerCertificate? signer, DateTimeOffset at) =>
        signer?.IsValid(at) == true ? null : NotValidNow;
}
