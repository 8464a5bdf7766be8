using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>A country signer, a document signer under it, and the cards that they sign.</summary>
internal static class SpecimenSigners
{
    public static readonly DateTimeOffset Founded = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly ECDsa CountryKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    public static readonly ECDsa DocumentKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static readonly X509Certificate2 Country = CountryOf(CountryKey);

    public static readonly X509Certificate2 Document = DocumentOf(DocumentKey, Founded);

    public static readonly TrustStore Trust = TrustStore.Of(Country).Value;

    public static X509Certificate2 CountryOf(ECDsa key) =>
        CountrySigner.Certify(key, SigningAuthority.Specimen, Founded, Founded.AddYears(5));

    public static X509Certificate2 DocumentOf(ECDsa key, DateTimeOffset from) =>
        DocumentSigner.Certify(Country, CountryKey, key, SigningAuthority.Specimen, from).Value;

    public static LogicalDataStructure Card() => Invented.Card(DocumentKey, Document);

    public static Outcome<LogicalDataStructure> Card(DataGroup2 portrait) =>
        LogicalDataStructure.Build(Invented.Groups(portrait), DocumentKey, Document, Invented.Signed);
}
