using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>What the written record of a ceremony says of verifiers and terminals.</summary>
internal static class VerifierNotes
{
    public static void Note(this KeyCeremony ceremony, CountryVerifierRow row)
    {
        ceremony.Note(
            "Khóa cấp quyền đọc cấp quốc gia (CVCA)",
            "Country verifier (CVCA)",
            $"{row.Generation} · {row.Label} · {row.Algorithm}"
        );
        ceremony.Note(row.Load());
        ceremony.NoteFile(VerifierFiles.CertificateOf(row.Holder), row.Certificate);
        if (row.Link is not { } link)
            return;
        ceremony.Note("Chứng thư liên kết", "Link certificate", $"{row.LoadLink()!.Issuer} → {row.Holder}");
        ceremony.NoteFile(VerifierFiles.LinkTo(row.Holder), link);
    }

    public static void Note(this KeyCeremony ceremony, VerifiableRequest request)
    {
        ceremony.Note("Yêu cầu cấp chứng thư", "Request for a certificate", $"{request.Holder}");
        ceremony.Note("Khóa ký thêm", "Second signature by", request.AuthenticatedBy?.Text ?? "–");
        ceremony.Note("SHA-256 của yêu cầu", "SHA-256 of the request", SignerFacts.Fingerprint(request.Encode()));
    }

    public static void Note(this KeyCeremony ceremony, VerifiableCertificate certificate)
    {
        var content = certificate.Content;
        ceremony.Note("Chứng thư cấp cho", "Certificate of", $"{content.Holder}, {Title(content.Authorization.Role)}");
        ceremony.Note("Nơi cấp", "Issuer", content.Issuer.Text);
        ceremony.Note("Quyền đọc", "May read", $"{VerifierTerms.Title(content.Authorization.Rights)}");
        ceremony.Note("Hiệu lực", "Valid", $"{content.Effective:yyyy-MM-dd} – {content.Expires:yyyy-MM-dd}");
        ceremony.Note(
            "SHA-256 của chứng thư",
            "SHA-256 of the certificate",
            SignerFacts.Fingerprint(certificate.Encode())
        );
    }

    private static Wording Title(TerminalRole role) =>
        role switch
        {
            TerminalRole.CountryVerifier => new("khóa cấp quyền đọc cấp quốc gia", "country verifier"),
            TerminalRole.DomesticVerifier => new("đơn vị kiểm tra giấy tờ trong nước", "domestic document verifier"),
            TerminalRole.ForeignVerifier => new("đơn vị kiểm tra giấy tờ nước khác", "foreign document verifier"),
            _ => new("thiết bị đọc", "terminal"),
        };
}
