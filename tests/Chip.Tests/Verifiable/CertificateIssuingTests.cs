using System.Security.Cryptography;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;
using static CanCuoc.Chip.Tests.Verifiable.SpecimenTerminals;

namespace CanCuoc.Chip.Tests.Verifiable;

public sealed class CertificateIssuingTests
{
    private static readonly VerifiableRequest Request = VerifiableRequest.Make(
        VerifierKey,
        TerminalAlgorithm.EcdsaSha256,
        VerifierName,
        RootName
    );

    private static readonly Authorization AVerifier = Authorization.Of(
        TerminalRole.DomesticVerifier,
        TerminalRights.Fingerprints
    );

    [Fact]
    public void Certify_OfAVerifier_LeavesTheDomainParametersOut()
    {
        var certificate = Certify(Request, AVerifier).Value;
        (certificate.Issuer, certificate.Holder).ShouldBe((RootName, VerifierName));
        certificate.Encode().Length.ShouldBeLessThan(Root.Encode().Length / 2 + 40);
        certificate.Content.Key.Verifies([], []).ShouldBeFalse("without its domain parameters it verifies nothing");
        RootCertified.Import(certificate).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Certify_OfTheNextRoot_MayChangeTheCurveAndTheAlgorithm()
    {
        using var nextKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var request = VerifiableRequest.Make(nextKey, TerminalAlgorithm.EcdsaSha384, RootName.Next!, RootName);
        var link = Certify(request, Authorization.Of(TerminalRole.CountryVerifier, TerminalRights.Irises)).Value;
        var trust = new CertificateChain(Points).Accept(link).Value.Trust;
        (trust.Current.Name, trust.Current.Rights).ShouldBe((RootName.Next, TerminalRights.Irises));
        trust.Current.Key.Algorithm.ShouldBe(TerminalAlgorithm.EcdsaSha384);
    }

    [Fact]
    public void Certify_OfAVerifierOnAnotherCurve_IsRefused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (
            var (key, algorithm) in new[]
            {
                (other, TerminalAlgorithm.EcdsaSha256),
                (VerifierKey, TerminalAlgorithm.EcdsaSha512),
            }
        )
        {
            var request = VerifiableRequest.Make(key, algorithm, VerifierName, RootName);
            Refused.Code(Certify(request, AVerifier)).ShouldBe("CHI-77");
        }
    }

    [Fact]
    public void Certify_OfATerminalByTheRoot_IsRefused() =>
        Refused
            .Code(Certify(Request, Authorization.Of(TerminalRole.InspectionSystem, TerminalRights.None)))
            .ShouldBe("CHI-82");

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2_000, 2_100)]
    public void Certify_ForAPeriodThatCannotBe_IsRefused(int from, int until) =>
        Refused.Code(Certify(Request, AVerifier, from, until)).ShouldBe("CHI-86");

    [Fact]
    public void Certify_OfARequestSomebodyChanged_IsRefused()
    {
        var bytes = Request.Encode();
        var read = VerifiableRequest.Parse(Tampered.Flip(bytes, (8 * bytes.Length) - 1)).Value;
        read.IsProved.ShouldBeFalse();
        Refused.Code(Certify(read, AVerifier)).ShouldBe("CHI-85");
    }

    [Fact]
    public void Certify_WithAnotherKeyThanTheIssuers_Throws() =>
        Should.Throw<ArgumentException>(() =>
            CertificateIssuing.Certify(RootCertified, TerminalKey, Request, AVerifier, Founded, Founded)
        );

    private static Outcome<VerifiableCertificate> Certify(
        VerifiableRequest request,
        Authorization authorization,
        int from = 0,
        int until = 90
    ) =>
        CertificateIssuing.Certify(
            RootCertified,
            RootKey,
            request,
            authorization,
            Founded.AddDays(from),
            Founded.AddDays(until)
        );
}
