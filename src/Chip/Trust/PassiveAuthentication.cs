using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// Whether what stands on a chip is what its issuer signed (ICAO 9303-11 §5.1), judged without a network: no list of revoked
/// certificates is asked. A perfect copy of a card passes.
/// </summary>
public static class PassiveAuthentication
{
    /// <summary>All the checks, also after one failed. The data are authentic when every one passed.</summary>
    /// <param name="at">Now, as the terminal knows it.</param>
    public static IReadOnlyList<Check> Judge(LogicalDataStructure card, TrustStore trust, DateTimeOffset at) =>
        [.. JudgeSigner(card, trust, at), .. JudgeFiles(card)];

    /// <summary>Whether EF.SOD is the word of an issuer that is believed.</summary>
    internal static IReadOnlyList<Check> JudgeSigner(LogicalDataStructure card, TrustStore trust, DateTimeOffset at)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(card.Security.SignerCertificate.Span);
        var signer = SignerCertificate.Read(certificate);
        return
        [
            new(SignerChecks.SignatureTitle, SignerChecks.Signature(card.Security)),
            new(SignerChecks.CountrySignerTitle, SignerChecks.CountrySigner(certificate, trust, at)),
            new(SignerChecks.PurposeTitle, SignerChecks.Purpose(signer, card)),
            new(SignerChecks.SigningTimeTitle, SignerChecks.SigningTime(signer, card.Security)),
            new(SignerChecks.ValidityTitle, SignerChecks.Validity(signer, at)),
        ];
    }

    /// <summary>Whether the files are those that EF.SOD means.</summary>
    internal static IReadOnlyList<Check> JudgeFiles(LogicalDataStructure card) =>
        [
            new(FileChecks.CompleteTitle, FileChecks.Complete(card)),
            new(FileChecks.SignedTitle, FileChecks.Signed(card)),
            new(FileChecks.UnchangedTitle, FileChecks.Unchanged(card)),
            .. HasCitizen(card) ? [new Check(FileChecks.AgreeTitle, FileChecks.Agree(card))] : (Check[])[],
        ];

    // a passport has no DG13, and a group of that number means on another state's card what that state likes
    private static bool HasCitizen(LogicalDataStructure card) =>
        card.DataGroup1.Zone.IsCitizenCard || card.DataGroup13 is not null;
}
