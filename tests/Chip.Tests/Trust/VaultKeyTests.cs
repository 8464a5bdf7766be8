using System.Security.Cryptography;
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

    private sealed class VaultKey : ECDsa
    {
        private readonly ECDsa hidden = Create(ECCurve.NamedCurves.nistP256);

        public VaultKey()
        {
            LegalKeySizesValue = [new KeySizes(256, 256, 0)];
            KeySizeValue = 256;
        }

        public override byte[] SignHash(byte[] hash) => hidden.SignHash(hash);

        public override bool VerifyHash(byte[] hash, byte[] signature) => hidden.VerifyHash(hash, signature);

        public override ECParameters ExportParameters(bool includePrivateParameters) =>
            includePrivateParameters
                ? throw new CryptographicException("The key does not leave its vault.")
                : hidden.ExportParameters(includePrivateParameters: false);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                hidden.Dispose();
            base.Dispose(disposing);
        }
    }
}
