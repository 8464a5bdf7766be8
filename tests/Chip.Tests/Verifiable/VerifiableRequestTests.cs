using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Verifiable;
using CsCheck;
using static CanCuoc.Chip.Tests.Verifiable.SpecimenTerminals;

namespace CanCuoc.Chip.Tests.Verifiable;

public sealed class VerifiableRequestTests
{
    private static readonly VerifiableRequest First = VerifiableRequest.Make(
        VerifierKey,
        TerminalAlgorithm.EcdsaSha256,
        VerifierName,
        RootName
    );

    internal static readonly VerifiableRequest Successive = First.AuthenticateBy(
        VerifierName,
        VerifierKey,
        TerminalAlgorithm.EcdsaSha256
    );

    [Fact]
    public void Parse_OfAFirstRequest_GivesItBack()
    {
        var read = VerifiableRequest.Parse(First.Encode()).Value;
        read.Encode().ShouldBe(First.Encode());
        (read.Holder, read.Issuer, read.AuthenticatedBy).ShouldBe((VerifierName, RootName, null));
        read.IsProved.ShouldBeTrue();
        read.IsAuthenticatedBy(VerifierCertified).ShouldBeFalse();
    }

    [Fact]
    public void Parse_OfASuccessiveRequest_KnowsWhoVouches()
    {
        var read = VerifiableRequest.Parse(Successive.Encode()).Value;
        read.Encode().ShouldBe(Successive.Encode());
        (read.AuthenticatedBy, read.IsProved).ShouldBe((VerifierName, true));
        read.IsAuthenticatedBy(VerifierCertified).ShouldBeTrue();
        read.IsAuthenticatedBy(RootCertified).ShouldBeFalse();
        var claimed = First.AuthenticateBy(VerifierName, TerminalKey, TerminalAlgorithm.EcdsaSha256);
        claimed.IsAuthenticatedBy(VerifierCertified).ShouldBeFalse("signed by another key");
    }

    [Fact]
    public void Parse_OfAnyFlippedBit_IsRefusedOrProvesNothing()
    {
        var whole = Successive.Encode();
        for (var bit = 0; bit < 8 * whole.Length; bit++)
        {
            var flipped = Tampered.Flip(whole, bit);
            if (VerifiableRequest.Parse(flipped).IsRefused(out var refusal, out var read))
                refusal.Code.ShouldBeOneOf("CHI-77", "CHI-78", "CHI-84");
            else
            {
                read.Encode().ShouldBe(flipped);
                (read.IsProved && read.IsAuthenticatedBy(VerifierCertified)).ShouldBeFalse($"bit {bit}");
            }
        }
    }

    [Fact]
    public void Parse_OfAnyBytes_NeverThrows() =>
        Gen.Select(Gen.Int[0, 300], Gen.Byte.Array[0, 40])
            .Sample(
                (place, bytes) =>
                {
                    var whole = Successive.Encode();
                    bytes.AsSpan().CopyTo(whole.AsSpan(place));
                    _ = VerifiableRequest.Parse(whole);
                    _ = VerifiableRequest.Parse(bytes);
                }
            );

    [Fact]
    public void Parse_OfACertificate_IsRefused() =>
        Refused.Code(VerifiableRequest.Parse(Root.Encode())).ShouldBe("CHI-84");
}
