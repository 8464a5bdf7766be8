using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

public sealed class RevocationListTests
{
    private static TrustStore Trust => SpecimenSigners.Trust;

    [Fact]
    public void Parse_OfWhatWasIssued_SaysTheSame()
    {
        var list = RevocationList.Parse(Lists.WithSigner.Encode()).Value;

        (list.Count, list.Number, list.ThisUpdate, list.NextUpdate).ShouldBe((1, 1, Lists.Issued, Lists.Next));
        list.Issuer.ShouldBe(SpecimenSigners.Country.Subject);
        var found = list.Find(SpecimenSigners.Document).ShouldNotBeNull();
        (found.At, found.Reason).ShouldBe((Lists.Issued.AddDays(-1), X509RevocationReason.KeyCompromise));
        list.Find(SpecimenSigners.Country).ShouldBeNull();
        Lists.Empty.Find(SpecimenSigners.Document).ShouldBeNull();
    }

    [Fact]
    public void Admit_AList_HoldsItAndShowsItsAge()
    {
        var store = Trust.Admit(Lists.WithSigner.Encode(), Lists.Issued).Value;

        var held = store.RevocationLists.ShouldHaveSingleItem();
        held.IsCurrent(Lists.Next).ShouldBeTrue();
        held.IsCurrent(Lists.Next.AddSeconds(1)).ShouldBeFalse();
        store.Lists.Find(SpecimenSigners.Document).ShouldNotBeNull();
        TrustStore.Parse(Encoding.ASCII.GetBytes(store.ToPem())).Value.ToPem().ShouldBe(store.ToPem());
    }

    [Fact]
    public void Admit_AListOfAStranger_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var stranger = SpecimenSigners.CountryOf(key);
        var list = Lists.By(stranger, key, 1, Lists.Issued, SpecimenSigners.Document);
        Refused.Code(Trust.Admit(list, Lists.Issued)).ShouldBe("CHI-57");
        Refused.Code(TrustStore.Empty.Admit(Lists.Empty, Lists.Issued)).ShouldBe("CHI-57");
    }

    [Fact]
    public void Admit_AListByTheDocumentSigner_IsRefused()
    {
        var list = Lists.By(SpecimenSigners.Document, SpecimenSigners.DocumentKey, 1, Lists.Issued);
        Refused.Code(Trust.Admit(list, Lists.Issued)).ShouldBe("CHI-57");
    }

    [Fact]
    public void Admit_AnOlderList_IsRefusedAndHidesNothing()
    {
        var store = Trust.Admit(Lists.Of(2, Lists.Issued.AddDays(1), SpecimenSigners.Document), Lists.Next).Value;
        Refused.Code(store.Admit(Lists.Empty, Lists.Next)).ShouldBe("CHI-58");
        Refused.Code(store.Admit(Lists.Of(1, Lists.Issued.AddDays(1)), Lists.Next)).ShouldBe("CHI-58");
        store.Admit(Lists.Of(3, Lists.Issued.AddDays(2)), Lists.Next).Value.RevocationLists.Count.ShouldBe(1);
    }

    [Fact]
    public void Admit_AListOfTomorrow_IsRefused() =>
        Refused.Code(Trust.Admit(Lists.Empty, Lists.Issued.AddDays(-1))).ShouldBe("CHI-59");

    [Fact]
    public void Admit_ListsOfTwoKeys_HoldsBoth()
    {
        var at = Successors.RolledOver;
        var store = Trust.Admit(Successors.Pem(Successors.Second, Successors.Link), at).Value;
        store = store.Admit(Lists.Of(7, at, SpecimenSigners.Document), at).Value;
        store = store.Admit(Lists.By(Successors.Second, Successors.SecondKey, 1, at), at).Value;
        store.RevocationLists.Count.ShouldBe(2);
        store.Lists.Find(SpecimenSigners.Document).ShouldNotBeNull("the old key's list goes on counting");
    }

    [Theory]
    [InlineData("2.5.29.27")] // a delta list
    [InlineData("2.5.29.28")] // a list of a part
    [InlineData("1.2.3.4")]
    public void Parse_WithACriticalExtensionNotUnderstood_IsRefused(string extension)
    {
        Refused.Code(RevocationList.Parse(Lists.Forged(extension, isCritical: true))).ShouldBe("CHI-56");
        Refused.Code(Trust.Admit(Lists.Forged(extension, isCritical: true), Lists.Issued)).ShouldBe("CHI-56");
        RevocationList.Parse(Lists.Forged(extension)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Parse_WithACriticalEntryExtensionNotUnderstood_IsRefused() =>
        Refused
            .Code(RevocationList.Parse(Lists.Forged(entryExtension: "2.5.29.29", isEntryCritical: true)))
            .ShouldBe("CHI-56");

    [Fact]
    public void Parse_OfTheKnownExtensionsMarkedCritical_ReadsThem()
    {
        var list = RevocationList.Parse(Lists.Forged(isCritical: true, isEntryCritical: true)).Value;
        list.Number.ShouldBe(5);
        list.Find(SpecimenSigners.Document)!.Value.Reason.ShouldBe(X509RevocationReason.KeyCompromise);
        Trust.Admit(list, Lists.Issued).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Parse_OfAnotherVersionADoubledExtensionOrTwoAlgorithms_IsRefused()
    {
        Refused.Code(RevocationList.Parse(Lists.Forged(version: 0))).ShouldBe("CHI-55");
        Refused.Code(RevocationList.Parse(Lists.Forged(doubled: true))).ShouldBe("CHI-55");
        Refused.Code(RevocationList.Parse(Lists.Forged(signedWith: "1.2.840.10045.4.3.4"))).ShouldBe("CHI-55");
    }

    [Fact]
    public void Parse_OfMoreThanAnyRealList_IsRefused()
    {
        Refused.Code(RevocationList.Parse(new byte[RevocationList.MostBytes + 1])).ShouldBe("CHI-55");
        Refused.Code(Trust.Admit(new byte[32 * 1024 * 1024], Lists.Issued)).ShouldBe("CHI-94");
    }
}
