using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// How far a chip has followed the certificates that a terminal shows it, one after another: TR-03110-3 §2.5, without the chip. What it
/// keeps for ever and what it forgets with the session are apart.
/// </summary>
/// <param name="Verifier">The document verifier that was believed last.</param>
/// <param name="Terminal">The terminal that was believed last, which has yet to show that the key is its own.</param>
internal sealed record CertificateChain(TrustPoints Trust, CertifiedKey? Verifier = null, CertifiedKey? Terminal = null)
{
    public static readonly Refusal UnknownIssuer = new(
        "CHI-79",
        "Chứng thư của thiết bị đọc do một khóa mà chip không tin cậy ký.",
        "The terminal's certificate is signed by a key that the chip does not trust.",
        "BSI TR-03110-3 §2.5"
    );

    public static readonly Refusal WrongSignature = new(
        "CHI-80",
        "Chữ ký trên chứng thư của thiết bị đọc không đúng.",
        "The signature of the terminal's certificate is wrong.",
        "BSI TR-03110-3 §2.5.1"
    );

    public static readonly Refusal Expired = new(
        "CHI-81",
        "Chứng thư của thiết bị đọc, hoặc của nơi cấp chứng thư đó, đã hết hạn.",
        "The terminal's certificate, or that of who certified it, has expired.",
        "BSI TR-03110-3 §2.5.1"
    );

    public static readonly Refusal MayNotCertify = new(
        "CHI-82",
        "Nơi ký chứng thư không có quyền cấp chứng thư cho vai trò này.",
        "Whoever signed the certificate may not certify a holder of this role.",
        "BSI TR-03110-3 §2.1"
    );

    public static readonly Refusal OtherTerminal = new(
        "CHI-83",
        "Chứng thư không dành cho hệ thống kiểm tra giấy tờ.",
        "The certificate is not one of inspection systems.",
        "BSI TR-03110-3 §C.4.1"
    );

    /// <summary>A CVCA certifies its next key and document verifiers, these certify terminals, and nobody else certifies.</summary>
    public static bool MayCertify(TerminalRole issuer, TerminalRole holder) =>
        issuer switch
        {
            TerminalRole.CountryVerifier => holder is not TerminalRole.InspectionSystem,
            TerminalRole.DomesticVerifier or TerminalRole.ForeignVerifier => holder is TerminalRole.InspectionSystem,
            _ => false,
        };

    /// <summary>The key that goes by this name, if it may sign certificates here.</summary>
    public CertifiedKey? Find(HolderReference name) =>
        new[] { Trust.Current, Trust.Previous, Verifier, Terminal }.FirstOrDefault(key => key?.Name == name);

    /// <summary>Where the chip stands after one more certificate; refused, it stands where it stood.</summary>
    public Outcome<CertificateChain> Accept(VerifiableCertificate certificate)
    {
        if (Find(certificate.Issuer) is not { } issuer)
            return UnknownIssuer.For(certificate.Issuer.Text);
        if (issuer.Import(certificate).IsRefused(out var refusal, out var key))
            return refusal;
        // link certificates are accepted after their day, so that a chip that was long unused finds its way (TR-03110-3 §2.5)
        var isLink = key.Role == TerminalRole.CountryVerifier;
        if (!isLink && (key.Expires < Trust.Today || issuer.Expires < Trust.Today))
            return Expired.For(key.Expires < Trust.Today ? key.Name.Text : issuer.Name.Text);
        var dated =
            IsSourceOfTime(issuer, key) && key.Effective > Trust.Today ? Trust with { Today = key.Effective } : Trust;
        return key.Role switch
        {
            TerminalRole.CountryVerifier => Linked(dated, issuer, key),
            TerminalRole.InspectionSystem => this with { Trust = dated, Terminal = key },
            _ => this with { Trust = dated, Verifier = key, Terminal = null },
        };
    }

    // only the newest generation hands on: what it handed on to before is known already
    private Outcome<CertificateChain> Linked(TrustPoints dated, CertifiedKey issuer, CertifiedKey next)
    {
        if (next.Name == dated.Current.Name)
            return this with { Trust = dated };
        return issuer.Name == dated.Current.Name
            ? this with
            {
                Trust = dated with { Current = next, Previous = dated.Current },
            }
            : UnknownIssuer.For(issuer.Name.Text);
    }

    // terminals of other states may have any date in their certificates (TR-03110-3 §2.6.2)
    private static bool IsSourceOfTime(CertifiedKey issuer, CertifiedKey key) =>
        key.Role != TerminalRole.InspectionSystem || issuer.Role == TerminalRole.DomesticVerifier;
}
