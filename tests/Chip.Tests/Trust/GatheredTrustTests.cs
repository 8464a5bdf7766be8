using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;
using CsCheck;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>What a terminal makes of the files that somebody brought to it.</summary>
public sealed class GatheredTrustTests
{
    private static readonly DateTimeOffset At = Lists.Issued;

    private static readonly BroughtFile Country = new("country", SpecimenSigners.Country.RawData);
    private static readonly BroughtFile Link = new("link", Successors.Link.RawData);
    private static readonly BroughtFile Master = new("master", MasterListTests.List.Encode());
    private static readonly BroughtFile Revoked = new("revoked", Lists.WithSigner.Encode());

    [Fact]
    public void Of_InAnyOrder_BelievesTheSame() =>
        Gen.Shuffle((BroughtFile[])[Country, Link, Master, Revoked])
            .Sample(
                files =>
                {
                    var gathered = GatheredTrust.Of(files, At).Value;
                    gathered.Store.Count.ShouldBe(3);
                    gathered.Store.RevocationLists.ShouldHaveSingleItem().Count.ShouldBe(1);
                    gathered.Files.SelectMany(file => file.Items).ShouldAllBe(item => item.NotTaken == null);
                },
                iter: 24
            );

    [Fact]
    public void Of_EachKind_TellsWhatItIsAndHowOld()
    {
        var gathered = GatheredTrust.Of([Country, Link, Revoked, Master], At).Value;
        gathered.Files.Select(file => file.Name).ShouldBe(["country", "link", "revoked", "master"]);
        var items = gathered.Files.Select(file => file.Items.ShouldHaveSingleItem()).ToList();
        items
            .ConvertAll(item => item.Kind)
            .ShouldBe([
                TrustItemKind.CountrySigner,
                TrustItemKind.LinkCertificate,
                TrustItemKind.RevocationList,
                TrustItemKind.MasterList,
            ]);
        items.ConvertAll(item => item.Count).ShouldBe([1, 1, 1, 2]);
        (items[2].Issued, items[2].NextUpdate).ShouldBe((Lists.Issued, Lists.Next));
        (items[3].Issued, items[3].NextUpdate).ShouldBe((At, null));
        items[3].Name.ShouldContain("Master list signer");
        items.ConvertAll(item => item.IsList).ShouldBe([false, false, true, true]);
    }

    [Fact]
    public void IsOverdue_OnlyAfterTheNextListWasDue()
    {
        var list = GatheredTrust.Of([Country, Revoked], At).Value.Files[1].Items[0];
        (list.IsOverdue(Lists.Next), list.IsOverdue(Lists.Next.AddSeconds(1))).ShouldBe((false, true));
        var master = GatheredTrust.Of([Country, Master], At).Value.Files[1].Items[0];
        master.IsOverdue(At.AddYears(50)).ShouldBeFalse();
    }

    [Fact]
    public void Of_PemOfEverything_TellsEachPart()
    {
        var store = SpecimenSigners.Trust.Admit(Lists.WithSigner, At).Value;
        var file = new BroughtFile("all.pem", System.Text.Encoding.ASCII.GetBytes(store.ToPem()));
        var gathered = GatheredTrust.Of([file], At).Value;
        gathered.Files[0].Certificates.ShouldBe(1);
        gathered
            .Files[0]
            .Items.Select(item => item.Kind)
            .ShouldBe([TrustItemKind.CountrySigner, TrustItemKind.RevocationList]);
        gathered.Store.RevocationLists.Count.ShouldBe(1);
    }

    [Fact]
    public void Of_WhatNobodyAnswersFor_LeavesItOutAndSaysWhy()
    {
        var gathered = GatheredTrust.Of([Link, Master, Revoked, Named(SpecimenSigners.Document)], At).Value;
        gathered.Store.Count.ShouldBe(0);
        gathered.Store.RevocationLists.ShouldBeEmpty();
        gathered
            .Files.SelectMany(file => file.Items)
            .Select(item => item.NotTaken!.Code)
            .ShouldBe(["CHI-54", "CHI-92", "CHI-57", "CHI-41"]);
    }

    [Fact]
    public void Of_AListFromTomorrow_LeavesItOut()
    {
        var gathered = GatheredTrust.Of([Country, Revoked], At.AddDays(-1)).Value;
        gathered.Store.RevocationLists.ShouldBeEmpty();
        gathered.Files[1].Items[0].NotTaken!.Code.ShouldBe("CHI-59");
    }

    [Fact]
    public void Of_TwoListsOfAKey_HoldsTheNewerWhicheverComesFirst()
    {
        var newer = new BroughtFile("newer", Lists.Of(2, At.AddDays(1)).Encode());
        foreach (
            var files in (BroughtFile[][])
                [
                    [Country, Revoked, newer],
                    [newer, Revoked, Country],
                ]
        )
        {
            var gathered = GatheredTrust.Of(files, At.AddDays(2)).Value;
            gathered.Store.RevocationLists.ShouldHaveSingleItem().Count.ShouldBe(0);
            var items = gathered.Files.SelectMany(file => file.Items.Select(item => (file.Name, item))).ToList();
            items.FindAll(row => row.item.IsSuperseded).ShouldHaveSingleItem().Name.ShouldBe("revoked");
            items.ShouldAllBe(row => !row.item.IsOverdue(Lists.Next.AddHours(1)));
            gathered.Files.SelectMany(file => file.Items).ShouldAllBe(item => item.NotTaken == null);
        }
    }

    [Fact]
    public void Of_TheSameListTwice_HoldsItAndSupersedesNeither()
    {
        var gathered = GatheredTrust.Of([Country, Revoked, new("copy", Revoked.Content)], At).Value;
        gathered.Files.SelectMany(file => file.Items).ShouldAllBe(item => !item.IsSuperseded && item.NotTaken == null);
    }

    [Fact]
    public void Of_AMasterListWhoseSignerWasRevoked_BelievesNobodyOnIt()
    {
        var revoked = new BroughtFile("revoked", Lists.Of(MasterListTests.Signer).Encode());
        foreach (
            var files in (BroughtFile[][])
                [
                    [Country, Master, revoked],
                    [revoked, Master, Country],
                ]
        )
        {
            var gathered = GatheredTrust.Of(files, At).Value;
            gathered.Store.Count.ShouldBe(1);
            gathered.Files.Single(file => file.Name == "master").Items[0].NotTaken!.Code.ShouldBe("CHI-92");
        }
    }

    [Fact]
    public void Of_ALinkThatOnlyAMasterListLeadsTo_BelievesIt()
    {
        var at = Successors.RolledOver;
        using var signer = MasterListSigner
            .Certify(Successors.Second, Successors.SecondKey, MasterListTests.ListKey, SigningAuthority.Specimen, at)
            .Value;
        var list = MasterList.Sign([SpecimenSigners.Country], MasterListTests.ListKey, signer, Successors.Second, at);
        var master = new BroughtFile("master", list.Encode());
        var gathered = GatheredTrust.Of([Link, Revoked, master, Named(Successors.Second)], at).Value;
        gathered.Store.Count.ShouldBe(3);
        gathered.Files.SelectMany(file => file.Items).ShouldAllBe(item => item.NotTaken == null);
    }

    [Fact]
    public void Of_Rubbish_NamesTheFile()
    {
        var refusal = GatheredTrust.Of([Country, new("notes.txt", new byte[10])], At).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.About).ShouldBe(("CHI-40", "notes.txt"));
    }

    private static BroughtFile Named(X509Certificate2 certificate) => new(certificate.Subject, certificate.RawData);
}
