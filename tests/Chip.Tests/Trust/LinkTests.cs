using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;
using static CanCuoc.Chip.Tests.Trust.Successors;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Country signers roll over, and who believed the first believes the next.</summary>
public sealed class LinkTests
{
    [Fact]
    public void Link_Made_NamesTheNewKeyUnderTheOldName()
    {
        Link.SubjectName.RawData.ShouldBe(Link.IssuerName.RawData);
        Link.PublicKey.ExportSubjectPublicKeyInfo().ShouldBe(SecondKey.ExportSubjectPublicKeyInfo());
        Link.NotAfter.ShouldBe(SpecimenSigners.Country.NotAfter);
        CertificateSignature.IsBy(Link, SpecimenSigners.Country).ShouldBeTrue();
        CertificateSignature.IsBy(Link, Second).ShouldBeFalse();
        var (mine, next) = (SignerCertificate.Read(Link)!.KeyUse, SignerCertificate.Read(Second)!.KeyUse);
        mine.ShouldBe(next);
    }

    [Fact]
    public void Admit_ALinkWithItsCountrySigner_BelievesBoth()
    {
        var store = SpecimenSigners.Trust.Admit(Pem(Second, Link), RolledOver).Value;

        store.Count.ShouldBe(3);
        store.CountrySigners.Count(signer => signer.IsLink).ShouldBe(1);
        using var signer = DocumentSignerOf(Second, SecondKey, RolledOver);
        store.Certifies(signer, RolledOver).ShouldBeTrue();
        SpecimenSigners.Trust.Certifies(signer, RolledOver).ShouldBeFalse();
        store.Certifies(SpecimenSigners.Document, RolledOver).ShouldBeTrue("cards signed before stay good");
    }

    [Fact]
    public void Admit_TheLinkAlone_BelievesWhatTheNewKeySigns()
    {
        var store = SpecimenSigners.Trust.Admit(Link.RawData, RolledOver).Value;
        using var signer = DocumentSignerOf(Second, SecondKey, RolledOver);
        store.Certifies(signer, RolledOver).ShouldBeTrue();
    }

    [Fact]
    public void Admit_TwoLinksInAnyOrder_BelievesTheThird()
    {
        var store = SpecimenSigners.Trust.Admit(Pem(Third, SecondLink, Link), RolledOverAgain).Value;
        using var signer = DocumentSigner
            .Certify(Third, ThirdKey, SpecimenSigners.DocumentKey, SigningAuthority.Specimen, RolledOverAgain)
            .Value;
        store.Certifies(signer, RolledOverAgain).ShouldBeTrue();
    }

    [Fact]
    public void Admit_ACountrySignerWithoutItsLink_IsRefused()
    {
        Refused.Code(SpecimenSigners.Trust.Admit(Second.RawData, RolledOver)).ShouldBe("CHI-54");
        Refused.Code(SpecimenSigners.Trust.Admit(Pem(Third, SecondLink), RolledOverAgain)).ShouldBe("CHI-54");
        Refused.Code(TrustStore.Empty.Admit(Pem(Second, Link), RolledOver)).ShouldBe("CHI-54");
    }

    [Fact]
    public void Admit_ALinkByAStrangerOfTheSameName_IsRefused()
    {
        using var strangersKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var stranger = SpecimenSigners.CountryOf(strangersKey);
        using var forged = LinkOf(stranger, strangersKey, Second, RolledOver);
        Refused.Code(SpecimenSigners.Trust.Admit(Pem(Second, forged), RolledOver)).ShouldBe("CHI-54");
    }

    [Fact]
    public void Admit_ALinkAfterTheOldCertificateEnded_IsRefused()
    {
        var late = new DateTimeOffset(SpecimenSigners.Country.NotAfter).AddDays(1);
        Refused.Code(SpecimenSigners.Trust.Admit(Link.RawData, late)).ShouldBe("CHI-54");
    }

    [Fact]
    public void Admit_ADocumentSigner_IsRefused() =>
        Refused.Code(SpecimenSigners.Trust.Admit(SpecimenSigners.Document.RawData, RolledOver)).ShouldBe("CHI-54");

    [Fact]
    public void Parse_OfAStoreWithLinks_IsTheSameStore()
    {
        var store = SpecimenSigners.Trust.Admit(Pem(Second, Link, Third, SecondLink), RolledOverAgain).Value;
        var again = TrustStore.Parse(System.Text.Encoding.ASCII.GetBytes(store.ToPem())).Value;
        again.ToPem().ShouldBe(store.ToPem());
        again.Count.ShouldBe(5);
    }

    [Fact]
    public void Parse_OfALinkWithoutTheOldCountrySigner_IsRefused() =>
        Refused.Code(TrustStore.Parse(Link.RawData)).ShouldBe("CHI-41");

    [Fact]
    public void Link_AfterTheOldKeysUse_IsRefused()
    {
        var late = SpecimenSigners.Founded.AddYears(5).AddDays(1);
        var country = SpecimenSigners.Country;
        Refused
            .Code(CountrySigner.Link(country, SpecimenSigners.CountryKey, Second, SigningAuthority.Specimen, late))
            .ShouldBe("CHI-42");
        Refused
            .Code(
                CountrySigner.Link(
                    country,
                    SpecimenSigners.CountryKey,
                    SpecimenSigners.Document,
                    SigningAuthority.Specimen,
                    RolledOver
                )
            )
            .ShouldBe("CHI-41");
    }

    [Fact]
    public void Chain_ThroughALink_IsTrustedByTheFramework()
    {
        using var signer = DocumentSignerOf(Second, SecondKey, RolledOver);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(SpecimenSigners.Country);
        chain.ChainPolicy.ExtraStore.Add(Link);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = RolledOver.AddDays(1).UtcDateTime;
        chain.Build(signer).ShouldBeTrue();
        chain.ChainElements.Count.ShouldBe(3);
    }
}
