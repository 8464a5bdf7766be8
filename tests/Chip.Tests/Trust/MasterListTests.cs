using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

public sealed class MasterListTests
{
    private static readonly DateTimeOffset At = Lists.Issued;

    internal static readonly ECDsa ListKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal static readonly X509Certificate2 Signer = MasterListSigner
        .Certify(
            SpecimenSigners.Country,
            SpecimenSigners.CountryKey,
            ListKey,
            SigningAuthority.Specimen,
            SpecimenSigners.Founded
        )
        .Value;

    private static readonly ECDsa NeighbourKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP384r1);

    private static readonly X509Certificate2 Neighbour = CountrySigner.Certify(
        NeighbourKey,
        SigningAuthority.Specimen with
        {
            Country = "XN",
            State = "XNN",
            Organisation = "Neighbour SPECIMEN",
        },
        SpecimenSigners.Founded,
        SpecimenSigners.Founded.AddYears(3)
    );

    internal static readonly MasterList List = Of(SpecimenSigners.Country, Neighbour);

    [Fact]
    public void Parse_OfWhatWasSigned_SaysTheSame()
    {
        var list = MasterList.Parse(List.Encode()).Value;
        list.Certificates.Count.ShouldBe(2);
        list.SigningTime.ShouldBe(At);
        list.Judge(SpecimenSigners.Trust, At).ShouldBeNull();
    }

    [Fact]
    public void Admit_ByAStateThatIsBelieved_BelievesWhomItLists()
    {
        var store = SpecimenSigners.Trust.Admit(List.Encode(), At).Value;
        store.Count.ShouldBe(2);
        store.CountrySigners.ShouldContain(signer => signer.Subject.Contains("Neighbour"));
        using var theirs = Successors.DocumentSignerOf(Neighbour, NeighbourKey, At);
        store.Certifies(theirs, At).ShouldBeTrue();
    }

    [Fact]
    public void Admit_AListWithLinks_BelievesThemToo()
    {
        var at = Successors.RolledOver;
        using var signer = MasterListSigner
            .Certify(Successors.Second, Successors.SecondKey, ListKey, SigningAuthority.Specimen, at)
            .Value;
        X509Certificate2[] all = [SpecimenSigners.Country, Successors.Second, Successors.Link, Neighbour];
        var list = MasterList.Sign(all, ListKey, signer, Successors.Second, at);
        Refused.Code(SpecimenSigners.Trust.Admit(list, at)).ShouldBe("CHI-92", "the new key is not known yet");
        var linked = SpecimenSigners.Trust.Admit(Successors.Link.RawData, at).Value;
        linked.Admit(list, at).Value.Count.ShouldBe(4);
    }

    [Fact]
    public void Admit_WhatIsNoCountrySigner_IsLeftOut() =>
        SpecimenSigners.Trust.Admit(Of(Neighbour, SpecimenSigners.Document), At).Value.Count.ShouldBe(2);

    [Fact]
    public void Admit_ByAStateThatIsNotBelieved_IsRefused()
    {
        Refused.Code(TrustStore.Empty.Admit(List, At)).ShouldBe("CHI-92");
        Refused.Code(TrustStore.Of(Neighbour).Value.Admit(List, At)).ShouldBe("CHI-92");
    }

    [Fact]
    public void Admit_ByADocumentSigner_IsRefused()
    {
        var list = MasterList.Sign(
            [Neighbour],
            SpecimenSigners.DocumentKey,
            SpecimenSigners.Document,
            SpecimenSigners.Country,
            At
        );
        Refused.Code(SpecimenSigners.Trust.Admit(list, At)).ShouldBe("CHI-92");
    }

    [Fact]
    public void Admit_ByASignerRevokedOrOutOfTime_IsRefused()
    {
        var store = SpecimenSigners.Trust.Admit(Lists.Of(Signer), At).Value;
        Refused.Code(store.Admit(List, At)).ShouldBe("CHI-92");
        Refused.Code(SpecimenSigners.Trust.Admit(List, At.AddYears(3))).ShouldBe("CHI-92");
        var late = MasterList.Sign([Neighbour], ListKey, Signer, SpecimenSigners.Country, At.AddYears(3));
        Refused.Code(SpecimenSigners.Trust.Admit(late, At)).ShouldBe("CHI-92");
    }

    [Fact]
    public void Admit_WithAListedCertificateExchanged_IsRefused()
    {
        var bytes = List.Encode();
        var place = bytes.AsSpan().IndexOf(Neighbour.RawData);
        place.ShouldBeGreaterThan(0);
        bytes[place + Neighbour.RawData.Length - 1] ^= 1;
        Refused.Code(SpecimenSigners.Trust.Admit(bytes, At)).ShouldBe("CHI-91");
    }

    [Fact]
    public void Certify_AfterTheCountryKeysUse_IsRefused() =>
        Refused
            .Code(
                MasterListSigner.Certify(
                    SpecimenSigners.Country,
                    SpecimenSigners.CountryKey,
                    ListKey,
                    SigningAuthority.Specimen,
                    SpecimenSigners.Founded.AddYears(6)
                )
            )
            .ShouldBe("CHI-42");

    [Fact]
    public void Judge_OfACardByAMasterListSigner_FindsThatItMayNotSignCards()
    {
        var card = SpecimenSigners.Card().SignedBy(ListKey, Signer);
        PassiveAuthentication
            .Judge(card, SpecimenSigners.Trust, At)
            .Where(check => !check.IsPassed)
            .Select(check => check.Reason!.Code)
            .ShouldBe(["CHI-45"]);
    }

    [Fact]
    public void Parse_OfOtherMessagesOrTooMuch_IsRefused()
    {
        Refused.Code(MasterList.Parse(SpecimenSigners.Country.RawData)).ShouldBe("CHI-90");
        Refused.Code(MasterList.Parse(new byte[MasterList.MostBytes + 1])).ShouldBe("CHI-90");
        Refused.Code(MasterList.Parse([])).ShouldBe("CHI-90");
    }

    private static MasterList Of(params IEnumerable<X509Certificate2> listed) =>
        MasterList.Sign(listed, ListKey, Signer, SpecimenSigners.Country, At);
}
