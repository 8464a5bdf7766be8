using System.Security.Cryptography;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Verifiable;
using static CanCuoc.Chip.Tests.Verifiable.SpecimenTerminals;

namespace CanCuoc.Chip.Tests.Verifiable;

public sealed class TrustPointsTests
{
    [Fact]
    public void Parse_OfWhatWasEncoded_GivesItBack()
    {
        var read = TrustPoints.Parse(Points.Encode()).ShouldNotBeNull();
        read.Encode().ShouldBe(Points.Encode());
        (read.Current.Name, read.Previous, read.Today).ShouldBe((RootName, null, Founded));
        new CertificateChain(read).Accept(Verifier).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Parse_AfterALink_KeepsBothAndTheDay()
    {
        using var nextKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var link = Link(nextKey, RootName.Next!, RootKey, RootName, firstDay: 7);
        var linked = new CertificateChain(Points).Accept(link).Value.Trust;
        var read = TrustPoints.Parse(linked.Encode()).ShouldNotBeNull();
        read.Encode().ShouldBe(linked.Encode());
        (read.Current.Name, read.Previous?.Name, read.Today).ShouldBe((RootName.Next!, RootName, Founded.AddDays(7)));
    }

    [Fact]
    public void Parse_OfAnyFlippedBit_NeverThrows()
    {
        var whole = Points.Encode();
        for (var bit = 0; bit < 8 * whole.Length; bit++)
            _ = TrustPoints.Parse(Tampered.Flip(whole, bit));
        TrustPoints.Parse(whole.AsMemory(1..)).ShouldBeNull();
    }

    [Fact]
    public void File_OfTwoGenerations_NamesTheCurrentFirst()
    {
        using var nextKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        var linked = new CertificateChain(Points).Accept(Link(nextKey, RootName.Next!, RootKey, RootName)).Value.Trust;
        Convert.ToHexString(Points.File()).ShouldBe("420B5554435643413030303031" + new string('0', 46));
        linked.File().Length.ShouldBe(36);
        TrustPoints.NamesIn(Points.File()).ShouldBe([RootName]);
        TrustPoints.NamesIn(linked.File()).ShouldBe([RootName.Next!, RootName]);
        TrustPoints.NamesIn(new byte[36]).ShouldBeEmpty();
        TrustPoints.NamesIn(Convert.FromHexString("4203555443")).ShouldBeEmpty();
    }
}
