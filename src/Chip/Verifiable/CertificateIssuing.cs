using System.Security.Cryptography;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>Makes card verifiable certificates, from the CVCA down (TR-03110-3 §2). Private keys are only asked to sign.</summary>
public static class CertificateIssuing
{
    public static readonly Refusal WrongPeriod = new(
        "CHI-86",
        "Thời hạn của chứng thư không hợp lệ: kết thúc trước khi bắt đầu, hoặc khóa ký đã hết hạn.",
        "The certificate would end before it begins, or is signed by a key that has expired.",
        "BSI TR-03110-3 §2.4"
    );

    /// <summary>A CVCA certifies its own key; chips get it when they are personalised.</summary>
    public static VerifiableCertificate Root(
        ECDsa key,
        TerminalAlgorithm algorithm,
        HolderReference name,
        TerminalRights rights,
        DateOnly from,
        DateOnly until
    ) =>
        VerifiableCertificate.Sign(
            new CertificateContent(
                name,
                VerifiableKey.Of(key, algorithm),
                name,
                Authorization.Of(TerminalRole.CountryVerifier, rights),
                from,
                until
            ),
            key,
            algorithm
        );

    /// <summary>
    /// Certifies the key of a request. A request for the role of a CVCA, which only a CVCA grants, makes a link certificate: its key may
    /// have another algorithm and curve. All others are those of the issuer (TR-03110-3 §2.3).
    /// </summary>
    /// <param name="issuer">The public half of <paramref name="issuerKey"/>.</param>
    /// <param name="authorization">What of it the issuer does not have itself, chips take for void.</param>
    public static Outcome<VerifiableCertificate> Certify(
        CertifiedKey issuer,
        ECDsa issuerKey,
        VerifiableRequest request,
        Authorization authorization,
        DateOnly from,
        DateOnly until
    )
    {
        if (!CertificateChain.MayCertify(issuer.Role, authorization.Role))
            return CertificateChain.MayNotCertify.For(issuer.Name.Text);
        if (until < from || from > issuer.Expires)
            return WrongPeriod.For(request.Holder.Text);
        if (!request.IsProved)
            return VerifiableRequest.NotProved.For(request.Holder.Text);
        var isLink = authorization.Role == TerminalRole.CountryVerifier;
        var isAlike = request.Key.Algorithm == issuer.Key.Algorithm && request.Key.IsAlike(issuer.Key);
        if (!isLink && !isAlike)
            return VerifiableKey.Unknown.For(request.Holder.Text);
        var key = isLink ? request.Key : request.Key.Inheriting();
        var content = new CertificateContent(issuer.Name, key, request.Holder, authorization, from, until);
        var certificate = VerifiableCertificate.Sign(content, issuerKey, issuer.Key.Algorithm);
        return certificate.IsSignedBy(issuer.Key)
            ? certificate
            : throw new ArgumentException("The private key is not the issuer's.", nameof(issuerKey));
    }
}
