using System.Security.Cryptography;
using System.Text;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Reader.Tests;

/// <summary>A CVCA that the invented card trusts, and a terminal under it.</summary>
internal static class SpecimenTerminal
{
    public const string Password = "mật khẩu thử";

    private static readonly DateOnly Founded = DateOnly.FromDateTime(Specimen.Now.UtcDateTime).AddDays(-10);
    private static readonly TerminalAlgorithm Algorithm = TerminalAlgorithm.EcdsaSha256;

    private static readonly ECDsa RootKey = NewKey();
    private static readonly ECDsa VerifierKey = NewKey();
    private static readonly ECDsa Key = NewKey();

    private static readonly HolderReference RootName = HolderReference.Read("UTCVCA00001").Value;
    private static readonly HolderReference VerifierName = HolderReference.Read("UTDV00001").Value;
    private static readonly HolderReference TerminalName = HolderReference.Read("UTTERM00001").Value;

    private static readonly VerifiableCertificate Root = CertificateIssuing.Root(
        RootKey,
        Algorithm,
        RootName,
        TerminalRights.Fingerprints,
        Founded,
        Founded.AddYears(3)
    );

    private static readonly CertifiedKey RootCertified = CertifiedKey.OfRoot(Root).Value;

    private static readonly VerifiableCertificate Verifier = CertificateIssuing
        .Certify(
            RootCertified,
            RootKey,
            VerifiableRequest.Make(VerifierKey, Algorithm, VerifierName, RootName),
            Authorization.Of(TerminalRole.DomesticVerifier, TerminalRights.Fingerprints),
            Founded,
            Founded.AddYears(1)
        )
        .Value;

    public static TrustPoints TrustPoints { get; } = TrustPoints.Of(Root, Founded).Value;

    /// <summary>DER, one after another.</summary>
    public static byte[] Chain(TerminalRights rights = TerminalRights.Fingerprints) =>
        [
            .. Verifier.Encode(),
            .. CertificateIssuing
                .Certify(
                    RootCertified.Import(Verifier).Value,
                    VerifierKey,
                    VerifiableRequest.Make(Key, Algorithm, TerminalName, VerifierName),
                    Authorization.Of(TerminalRole.InspectionSystem, rights),
                    Founded,
                    Founded.AddDays(30)
                )
                .Value.Encode(),
        ];

    /// <summary>PEM.</summary>
    public static byte[] LockedKey { get; } =
        Encoding.ASCII.GetBytes(
            Key.ExportEncryptedPkcs8PrivateKeyPem(
                Password,
                new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000)
            )
        );

    public static byte[] OpenKey => Key.ExportPkcs8PrivateKey();

    private static ECDsa NewKey() => ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
}
