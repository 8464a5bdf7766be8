using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Reader.Tests;

/// <summary>Lists of the invented country signer.</summary>
internal static class SpecimenLists
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly X509Certificate2 ListSigner = MasterListSigner
        .Certify(Specimen.Country, Specimen.CountryKey, Key, SigningAuthority.Specimen, Specimen.Now.AddDays(-20))
        .Value;

    /// <summary>Somebody whom only the master list names.</summary>
    private static readonly X509Certificate2 Neighbour = CountrySigner.Certify(
        Key,
        SigningAuthority.Specimen with
        {
            Country = "XN",
            Organisation = "Neighbour SPECIMEN",
        },
        Specimen.Now.AddDays(-20),
        Specimen.Now.AddYears(4)
    );

    /// <summary>Nothing is revoked.</summary>
    public static byte[] Empty => Of(issuedDaysAgo: 3).Encode();

    /// <summary>The next one is 10 days late.</summary>
    public static byte[] Overdue => Of(issuedDaysAgo: 100).Encode();

    /// <summary>The signer of the invented citizen's card.</summary>
    public static byte[] WithSigner => Of(issuedDaysAgo: 3, Specimen.Signer).Encode();

    public static byte[] Master =>
        MasterList
            .Sign([Specimen.Country, Neighbour], Key, ListSigner, Specimen.Country, Specimen.Now.AddDays(-7))
            .Encode();

    private static RevocationList Of(int issuedDaysAgo, params IEnumerable<X509Certificate2> revoked)
    {
        var at = Specimen.Now.AddDays(-issuedDaysAgo);
        return RevocationList.Issue(
            Specimen.Country,
            Specimen.CountryKey,
            revoked.Select(one => new RevokedCertificate(
                one.SerialNumberBytes,
                at,
                X509RevocationReason.KeyCompromise
            )),
            number: 1,
            at,
            at.AddDays(90)
        );
    }
}
