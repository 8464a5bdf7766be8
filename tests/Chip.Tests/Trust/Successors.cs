using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>The keys that come after the specimen country signer's, and the links by which each hands over to the next.</summary>
internal static class Successors
{
    public static readonly DateTimeOffset RolledOver = SpecimenSigners.Founded.AddYears(4);

    public static readonly ECDsa SecondKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    public static readonly X509Certificate2 Second = CountryOf(SecondKey, RolledOver);

    public static readonly X509Certificate2 Link = LinkOf(
        SpecimenSigners.Country,
        SpecimenSigners.CountryKey,
        Second,
        RolledOver
    );

    public static readonly DateTimeOffset RolledOverAgain = RolledOver.AddYears(4);

    public static readonly ECDsa ThirdKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP384r1);

    public static readonly X509Certificate2 Third = CountryOf(ThirdKey, RolledOverAgain);

    public static readonly X509Certificate2 SecondLink = LinkOf(Second, SecondKey, Third, RolledOverAgain);

    public static X509Certificate2 CountryOf(AsymmetricAlgorithm key, DateTimeOffset from) =>
        CountrySigner.Certify(key, SigningAuthority.Specimen, from, from.AddYears(5));

    public static X509Certificate2 LinkOf(
        X509Certificate2 former,
        AsymmetricAlgorithm formerKey,
        X509Certificate2 next,
        DateTimeOffset at
    ) => CountrySigner.Link(former, formerKey, next, SigningAuthority.Specimen, at).Value;

    public static X509Certificate2 DocumentSignerOf(X509Certificate2 country, ECDsa countryKey, DateTimeOffset from) =>
        DocumentSigner.Certify(country, countryKey, SpecimenSigners.DocumentKey, SigningAuthority.Specimen, from).Value;

    public static byte[] Pem(params IEnumerable<X509Certificate2> certificates) =>
        System.Text.Encoding.ASCII.GetBytes(
            string.Concat(certificates.Select(one => one.ExportCertificatePem() + "\n"))
        );
}
