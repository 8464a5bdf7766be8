using System.Security.Cryptography;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;
using CsCheck;
using static CanCuoc.Chip.Tests.Verifiable.SpecimenTerminals;

namespace CanCuoc.Chip.Tests.Verifiable;

public sealed class CertificateChainTests
{
    private static readonly CertificateChain Start = new(Points);

    [Fact]
    public void Accept_OfAWholeChain_GivesTheTerminalItsRights()
    {
        var chain = Follow(Verifier, Terminal).Value;
        var terminal = chain.Terminal.ShouldNotBeNull();
        (terminal.Name, terminal.Role, terminal.Rights).ShouldBe(
            (TerminalName, TerminalRole.InspectionSystem, TerminalRights.Fingerprints)
        );
        chain.Trust.Current.Name.ShouldBe(RootName);
    }

    [Fact]
    public void Accept_OfAnyClaims_LeavesWhatEveryCertificateGrants() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3])
            .Sample(
                (verifier, terminal) =>
                {
                    var chain = Follow(
                        VerifierWith(rights: (TerminalRights)verifier),
                        TerminalWith(rights: (TerminalRights)terminal)
                    );
                    chain.Value.Terminal!.Rights.ShouldBe((TerminalRights)(verifier & terminal));
                },
                iter: 20
            );

    [Fact]
    public void Accept_UnderARootWithFewRights_LeavesThoseOnly()
    {
        var trust = TrustPoints.Of(RootOf(RootKey, RootName, TerminalRights.Irises), Founded).Value;
        var all = TerminalRights.Fingerprints | TerminalRights.Irises;
        var chain = new CertificateChain(trust).Accept(VerifierWith(rights: all)).Value;
        chain.Accept(TerminalWith(rights: all)).Value.Terminal!.Rights.ShouldBe(TerminalRights.Irises);
    }

    [Fact]
    public void Accept_WithoutTheVerifiersCertificate_IsRefused() => Code(Terminal).ShouldBe("CHI-79");

    [Fact]
    public void Accept_OfAForeignVerifier_IsRefused()
    {
        using var foreignKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        var name = Named("XACVCA00001");
        Code(Signed(Verifier.Content with { Issuer = name }, foreignKey)).ShouldBe("CHI-79", "another CVCA's");
        Code(Signed(Verifier.Content, foreignKey)).ShouldBe("CHI-80", "in the name of ours");
    }

    [Theory]
    [InlineData(TerminalRole.CountryVerifier)]
    [InlineData(TerminalRole.DomesticVerifier)]
    [InlineData(TerminalRole.ForeignVerifier)]
    public void Accept_OfAnythingButATerminalFromAVerifier_IsRefused(TerminalRole role) =>
        Code(Verifier, TerminalWith(role)).ShouldBe("CHI-82");

    [Fact]
    public void Accept_OfATerminalFromTheRoot_IsRefused() =>
        Code(Signed(Terminal.Content with { Issuer = RootName }, RootKey)).ShouldBe("CHI-82");

    [Fact]
    public void Accept_OfAChainThatIsTooDeep_IsRefused()
    {
        var deeper = Signed(
            Terminal.Content with
            {
                Issuer = TerminalName,
                Holder = Named("UTTERM00002"),
            },
            TerminalKey
        );
        Code(Verifier, Terminal, deeper).ShouldBe("CHI-82");
    }

    [Fact]
    public void Accept_OfAnotherKindOfTerminal_IsRefused()
    {
        // the same terminal certificate, called an authentication terminal's
        var parts = Convert.ToHexString(Terminal.Content.Encode());
        var other = parts.Replace(
            "060904007F000703010201530101",
            "060904007F000703010202530101",
            StringComparison.Ordinal
        );
        var bytes = Convert.FromHexString(other);
        var signature = TerminalAlgorithm.EcdsaSha256.Sign(VerifierKey, bytes);
        var certificate = VerifiableCertificate.ParseParts((byte[])[.. bytes, 0x5F, 0x37, 0x40, .. signature]).Value;
        Code(Verifier, certificate).ShouldBe("CHI-83");
        var worked = CertifiedKey.OfRoot(WorkedCertificates.Of(WorkedCertificates.Root)).Value;
        Refused.Code(worked.Import(WorkedCertificates.Of(WorkedCertificates.Verifier))).ShouldBe("CHI-83");
    }

    [Fact]
    public void Accept_AfterTheLastDay_IsRefused()
    {
        var late = Start with { Trust = Points with { Today = Founded.AddDays(31) } };
        var believed = late.Accept(Verifier).Value;
        Refused.Code(believed.Accept(Terminal)).ShouldBe("CHI-81");
        believed.Accept(TerminalWith(lastDay: 31)).Refusal.ShouldBeNull("on the last day");
        var later = Start with { Trust = Points with { Today = Founded.AddDays(91) } };
        Refused.Code(later.Accept(Verifier)).ShouldBe("CHI-81");
    }

    [Fact]
    public void Accept_UnderAnExpiredRoot_IsRefusedButALinkIsNot()
    {
        using var nextKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var expired = Start with { Trust = Points with { Today = Founded.AddYears(3).AddDays(1) } };
        var verifier = VerifierWith(lastDay: 2_000);
        Refused.Code(expired.Accept(verifier)).ShouldBe("CHI-81");
        var linked = expired.Accept(Link(nextKey, RootName.Next!, RootKey, RootName)).Value;
        linked.Trust.Current.Name.ShouldBe(RootName.Next);
        Refused.Code(linked.Accept(verifier)).ShouldBe("CHI-81", "the old key stays out of use");
    }

    [Theory]
    [InlineData(TerminalRole.DomesticVerifier, 20)]
    [InlineData(TerminalRole.ForeignVerifier, 10)]
    public void Accept_OfCertificates_MovesTheDayByThoseTrustedWithTime(TerminalRole verifier, int day)
    {
        var chain = Follow(VerifierWith(verifier, firstDay: 10), TerminalWith(firstDay: 20));
        chain.Value.Trust.Today.ShouldBe(Founded.AddDays(day));
    }

    [Fact]
    public void Accept_OfAnOlderCertificate_LeavesTheDay()
    {
        var late = Start with { Trust = Points with { Today = Founded.AddDays(30) } };
        late.Accept(VerifierWith(firstDay: 10)).Value.Trust.Today.ShouldBe(Founded.AddDays(30));
    }

    [Fact]
    public void Accept_OfARefusedCertificate_LeavesTheDay() =>
        Follow(VerifierWith(firstDay: 10), TerminalWith(TerminalRole.DomesticVerifier, firstDay: 20))
            .Refusal.ShouldNotBeNull();

    [Fact]
    public void Accept_OfLinks_KeepsTwoGenerations()
    {
        using var secondKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var thirdKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        var (second, third) = (RootName.Next!, RootName.Next!.Next!);
        var first = Link(secondKey, second, RootKey, RootName, firstDay: 5);
        var chain = Follow(first).Value;
        (chain.Trust.Current.Name, chain.Trust.Previous?.Name).ShouldBe((second, RootName));
        chain.Trust.Today.ShouldBe(Founded.AddDays(5));
        chain.Accept(Verifier).Value.Accept(Terminal).Refusal.ShouldBeNull("under the previous key");
        chain.Accept(first).Value.Trust.ShouldBe(chain.Trust, "the same link again");
        chain = chain.Accept(Link(thirdKey, third, secondKey, second)).Value;
        (chain.Trust.Current.Name, chain.Trust.Previous?.Name).ShouldBe((third, second));
        Refused.Code(chain.Accept(Verifier)).ShouldBe("CHI-79", "the first key is gone");
    }

    [Fact]
    public void Accept_OfALinkFromThePreviousKeyToAnotherBranch_IsRefused()
    {
        using var secondKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        using var rogueKey = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        var chain = Follow(Link(secondKey, RootName.Next!, RootKey, RootName)).Value;
        var rogue = Link(rogueKey, Named("UTROGUE00001"), RootKey, RootName);
        Refused.Code(chain.Accept(rogue)).ShouldBe("CHI-79");
    }

    [Fact]
    public void OfRoot_OfWhatIsNoRoot_IsRefused()
    {
        Refused.Code(CertifiedKey.OfRoot(Verifier)).ShouldBe("CHI-82");
        Refused.Code(CertifiedKey.OfRoot(Signed(Root.Content, VerifierKey))).ShouldBe("CHI-80");
    }

    private static string Code(params VerifiableCertificate[] certificates) => Refused.Code(Follow(certificates));

    private static Outcome<CertificateChain> Follow(params VerifiableCertificate[] certificates)
    {
        Outcome<CertificateChain> chain = Start;
        foreach (var certificate in certificates)
        {
            if (chain.IsRefused(out _, out var before))
                return chain;
            chain = before.Accept(certificate);
        }
        return chain;
    }
}
