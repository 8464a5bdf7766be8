using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Trust;

/// <summary>Who signs cards, as its certificates name it (ICAO 9303-12 §7.1.1).</summary>
/// <param name="Country">ISO 3166-1, two capital letters; UT, Utopia, for specimens.</param>
/// <param name="State">The issuing state as machine-readable zones write it, three letters.</param>
/// <param name="Contact">Where people of other states ask.</param>
/// <param name="RevocationList">Where the list of revoked certificates lies.</param>
public sealed record SigningAuthority(
    string Country,
    string State,
    string Organisation,
    Uri Contact,
    Uri RevocationList
)
{
    private const string SpecimenCountry = "UT";
    private const string SpecimenWord = "SPECIMEN";
    private const string CountryName = "2.5.4.6";
    private const string OrganisationName = "2.5.4.10";

    /// <summary>Signs what demonstrations and tests make; no state answers for it.</summary>
    public static SigningAuthority Specimen { get; } =
        new(
            SpecimenCountry,
            "UTO",
            $"CanCuoc {SpecimenWord}",
            new Uri("https://specimen.cancuoc.invalid"),
            new Uri("https://specimen.cancuoc.invalid/revoked.crl")
        );

    /// <summary>What it signs is a specimen, and its certificates say so.</summary>
    public bool IsOfSpecimens => IsSpecimen(CountryName, Country) || IsSpecimen(OrganisationName, Organisation);

    /// <summary>Whether a certificate says of itself that what it signs is a specimen.</summary>
    public static bool IsSpecimen(X509Certificate2 certificate)
    {
        try
        {
            return IsSpecimen(certificate.SubjectName) || IsSpecimen(certificate.IssuerName);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // a distinguished name begins with its last part
    internal X500DistinguishedName Named(string commonName)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(commonName);
        name.AddOrganizationName(Organisation);
        name.AddCountryOrRegion(Country);
        return name.Build();
    }

    private static bool IsSpecimen(X500DistinguishedName name) =>
        name.EnumerateRelativeDistinguishedNames()
            .Any(part =>
                !part.HasMultipleElements && IsSpecimen(part.GetSingleElementType().Value, part.GetSingleElementValue())
            );

    private static bool IsSpecimen(string? type, string? value) =>
        type switch
        {
            CountryName => value == SpecimenCountry,
            OrganisationName => value?.Contains(SpecimenWord, StringComparison.Ordinal) == true,
            _ => false,
        };
}
