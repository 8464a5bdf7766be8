using System.Security.Cryptography;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.Tests.Verifiable;

/// <summary>A CVCA, a document verifier under it and a terminal under that, all invented, and chains that went another way.</summary>
internal static class SpecimenTerminals
{
    public static readonly DateOnly Founded = new(2026, 1, 1);

    public static readonly ECDsa RootKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
    public static readonly ECDsa VerifierKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
    public static readonly ECDsa TerminalKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);

    public static readonly HolderReference RootName = Named("UTCVCA00001");
    public static readonly HolderReference VerifierName = Named("UTDV00001");
    public static readonly HolderReference TerminalName = Named("UTTERM00001");

    public static readonly VerifiableCertificate Root = RootOf(RootKey, RootName);

    public static readonly CertifiedKey RootCertified = CertifiedKey.OfRoot(Root).Value;

    public static readonly VerifiableCertificate Verifier = VerifierWith();

    public static readonly CertifiedKey VerifierCertified = RootCertified.Import(Verifier).Value;

    public static readonly VerifiableCertificate Terminal = TerminalWith();

    public static readonly TrustPoints Points = TrustPoints.Of(Root, Founded).Value;

    private static TerminalAlgorithm Algorithm => TerminalAlgorithm.EcdsaSha256;

    public static HolderReference Named(string text) => HolderReference.Read(text).Value;

    public static VerifiableCertificate RootOf(
        ECDsa key,
        HolderReference name,
        TerminalRights rights = TerminalRights.Fingerprints | TerminalRights.Irises
    ) => CertificateIssuing.Root(key, Algorithm, name, rights, Founded, Founded.AddYears(3));

    public static VerifiableCertificate VerifierWith(
        TerminalRole role = TerminalRole.DomesticVerifier,
        TerminalRights rights = TerminalRights.Fingerprints,
        int firstDay = 0,
        int lastDay = 90
    ) =>
        Signed(
            new CertificateContent(
                RootName,
                Public(VerifierKey).Inheriting(),
                VerifierName,
                Authorization.Of(role, rights),
                Founded.AddDays(firstDay),
                Founded.AddDays(lastDay)
            ),
            RootKey
        );

    public static VerifiableCertificate TerminalWith(
        TerminalRole role = TerminalRole.InspectionSystem,
        TerminalRights rights = TerminalRights.Fingerprints,
        int firstDay = 0,
        int lastDay = 30
    ) =>
        Signed(
            new CertificateContent(
                VerifierName,
                Public(TerminalKey).Inheriting(),
                TerminalName,
                Authorization.Of(role, rights),
                Founded.AddDays(firstDay),
                Founded.AddDays(lastDay)
            ),
            VerifierKey
        );

    /// <summary>Signs whatever it is, as an issuer that keeps no rule would.</summary>
    public static VerifiableCertificate Signed(CertificateContent content, ECDsa key) =>
        VerifiableCertificate.Sign(content, key, Algorithm);

    public static VerifiableKey Public(ECDsa key) => VerifiableKey.Of(key, Algorithm);

    /// <summary>The next key of the CVCA, certified by the one of <paramref name="issuer"/>.</summary>
    public static VerifiableCertificate Link(
        ECDsa nextKey,
        HolderReference next,
        ECDsa issuerKey,
        HolderReference issuer,
        int firstDay = 0
    ) =>
        Signed(
            new CertificateContent(
                issuer,
                Public(nextKey),
                next,
                Authorization.Of(TerminalRole.CountryVerifier, TerminalRights.Fingerprints),
                Founded.AddDays(firstDay),
                Founded.AddYears(6)
            ),
            issuerKey
        );
}
