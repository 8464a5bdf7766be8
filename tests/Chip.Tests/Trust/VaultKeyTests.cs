using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Keys of a vault sign hashes and give nothing else away; certificates and cards must need no more.</summary>
public sealed class VaultKeyTests
{
    [Fact]
    public void Certify_WithKeysThatNeverLeaveTheirVault_MakesCardsThatAreBelieved()
    {
        using var countryKey = new VaultKey();
        using var documentKey = new VaultKey();
        var authority = SigningAuthority.Specimen;
        using var country = CountrySigner.Certify(
            countryKey,
            authority,
            SpecimenSigners.Founded,
            SpecimenSigners.Founded.AddYears(5)
        );
        using var document = DocumentSigner
            .Certify(country, countryKey, documentKey, authority, SpecimenSigners.Founded)
            .Value;
        var card = Invented.Card(documentKey, document);
        PassiveAuthentication
            .Judge(card, TrustStore.Of(country).Value, Invented.Signed)
            .ShouldAllBe(check => check.IsPassed);
        document.SignatureAlgorithm.Value.ShouldBe("1.2.840.10045.4.3.2");
        (country.HasPrivateKey, document.HasPrivateKey).ShouldBe((false, false));
    }
}
