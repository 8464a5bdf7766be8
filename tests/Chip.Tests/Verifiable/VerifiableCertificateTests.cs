using System.Security.Cryptography;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Verifiable;
using CsCheck;

namespace CanCuoc.Chip.Tests.Verifiable;

public sealed class VerifiableCertificateTests
{
    public static readonly TheoryData<string, string> Signatures = new()
    {
        { WorkedCertificates.Root, WorkedCertificates.Root },
        { WorkedCertificates.Root, WorkedCertificates.Verifier },
        { WorkedCertificates.Verifier, WorkedCertificates.Terminal },
        { WorkedCertificates.RsaRoot, WorkedCertificates.RsaRoot },
        { WorkedCertificates.RsaRoot, WorkedCertificates.RsaVerifier },
        { WorkedCertificates.RsaVerifier, WorkedCertificates.RsaTerminal },
    };

    [Theory]
    [MemberData(nameof(WorkedCertificates.All), MemberType = typeof(WorkedCertificates))]
    public void Encode_OfAWorkedExample_GivesItBack(string hex) =>
        Convert.ToHexString(WorkedCertificates.Of(hex).Encode()).ShouldBe(hex);

    [Fact]
    public void Parse_OfTheWorkedExample_ReadsEveryField()
    {
        var content = WorkedCertificates.Of(WorkedCertificates.Root).Content;
        (content.Issuer.Text, content.Holder.Text).ShouldBe(("DECVCAAT00001", "DECVCAAT00001"));
        content.Key.Algorithm.ShouldBe(TerminalAlgorithm.EcdsaSha512);
        (content.Effective, content.Expires).ShouldBe((new DateOnly(2010, 9, 30), new DateOnly(2011, 9, 25)));
        content.Authorization.Role.ShouldBe(TerminalRole.CountryVerifier);
        content.Authorization.Rights.ShouldBe(TerminalRights.Fingerprints | TerminalRights.Irises);
        WorkedCertificates.Of(WorkedCertificates.Terminal).Content.Authorization.Rights.ShouldBe(TerminalRights.None);
        WorkedCertificates
            .Of(WorkedCertificates.Verifier)
            .Content.Authorization.Role.ShouldBe(TerminalRole.DomesticVerifier);
        WorkedCertificates
            .Of(WorkedCertificates.RsaTerminal)
            .Content.Key.Algorithm.Name.ShouldBe("id-TA-RSA-v1-5-SHA-1");
    }

    [Theory]
    [MemberData(nameof(Signatures))]
    public void IsSignedBy_OfTheWorkedExamples_IsTrueAndOfOthersFalse(string issuer, string certificate)
    {
        var root = WorkedCertificates.Of(WorkedCertificates.Root).Content.Key;
        var key = WorkedCertificates.Of(issuer).Content.Key.Completed(root)!;
        WorkedCertificates.Of(certificate).IsSignedBy(key).ShouldBeTrue();
        var stranger = SpecimenTerminals.Root.Content.Key;
        WorkedCertificates.Of(certificate).IsSignedBy(stranger).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(WorkedCertificates.All), MemberType = typeof(WorkedCertificates))]
    public void Parse_OfAnyFlippedBit_IsRefusedOrGivesTheSameBytes(string hex)
    {
        var whole = Convert.FromHexString(hex);
        var key = WorkedCertificates.Of(hex).Content.Key;
        for (var bit = 0; bit < 8 * whole.Length; bit++)
        {
            var flipped = Tampered.Flip(whole, bit);
            if (VerifiableCertificate.Parse(flipped).IsRefused(out var refusal, out var read))
                refusal.Code.ShouldBeOneOf("CHI-77", "CHI-78");
            else
                read.Encode().ShouldBe(flipped, $"bit {bit}");
        }
        key.Algorithm.ShouldNotBeNull();
    }

    [Fact]
    public void Import_OfACertificateWithAnyFlippedBit_IsRefused()
    {
        var whole = SpecimenTerminals.Verifier.Encode();
        for (var bit = 0; bit < 8 * whole.Length; bit++)
        {
            var read = VerifiableCertificate.Parse(Tampered.Flip(whole, bit));
            if (!read.IsRefused(out _, out var certificate))
                SpecimenTerminals.RootCertified.Import(certificate).Refusal.ShouldNotBeNull($"bit {bit}");
        }
    }

    [Fact]
    public void Parse_OfAnyBytes_NeverThrows() =>
        Gen.Select(Gen.Int[0, 400], Gen.Byte.Array[0, 60])
            .Sample(
                (place, bytes) =>
                {
                    var whole = Convert.FromHexString(WorkedCertificates.Root);
                    bytes.AsSpan().CopyTo(whole.AsSpan(place));
                    _ = VerifiableCertificate.Parse(whole);
                    _ = VerifiableCertificate.Parse(bytes);
                    _ = VerifiableCertificate.Parse(whole.AsMemory(..place));
                }
            );

    [Fact]
    public void Parse_OfADateThatThereIsNot_IsRefused()
    {
        var hex = Convert.ToHexString(SpecimenTerminals.Terminal.Encode());
        foreach (var digits in new[] { "020600020209", "02060D000101", "020600010302", "020600000100", "020600010000" })
        {
            var other = hex.Replace("5F2406020600010301", "5F2406" + digits, StringComparison.Ordinal);
            Refused.Code(VerifiableCertificate.Parse(Convert.FromHexString(other))).ShouldBe("CHI-78", digits);
        }
    }

    [Fact]
    public void Parse_OfAnotherCurve_IsRefused()
    {
        // the base point is another point of the curve
        var hex = Convert.ToHexString(SpecimenTerminals.Root.Encode());
        var forged = hex.Replace(
            "8BD2AEB9CB7E57CB2C4B482FFC81B7AFB9DE27E1",
            "9BD2AEB9CB7E57CB2C4B482FFC81B7AFB9DE27E1",
            StringComparison.Ordinal
        );
        forged.ShouldNotBe(hex);
        Refused.Code(VerifiableCertificate.Parse(Convert.FromHexString(forged))).ShouldBe("CHI-77");
    }

    [Fact]
    public void Parse_WithExtensionsNobodyKnows_KeepsThem()
    {
        var extensions = Convert.FromHexString("65127310060904007F0007030103018003AABBCC");
        extensions[1] = (byte)(extensions.Length - 2);
        extensions[3] = (byte)(extensions.Length - 4);
        var certificate = SpecimenTerminals.Signed(
            SpecimenTerminals.Terminal.Content with
            {
                Extensions = extensions,
            },
            SpecimenTerminals.VerifierKey
        );
        var read = VerifiableCertificate.Parse(certificate.Encode()).Value;
        read.Content.Extensions.ToArray().ShouldBe(extensions);
        SpecimenTerminals.VerifierCertified.Import(read).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("nistP256", 1)]
    [InlineData("nistP256", 2)]
    [InlineData("nistP256", 3)]
    [InlineData("nistP384", 4)]
    [InlineData("nistP521", 5)]
    [InlineData("brainpoolP256r1", 3)]
    [InlineData("brainpoolP384r1", 4)]
    [InlineData("brainpoolP512r1", 5)]
    public void Import_WithEveryAlgorithmAndCurve_IsBelieved(string curve, int algorithm)
    {
        using var rootKey = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        var chosen = TerminalAlgorithm.All[algorithm - 1];
        var (from, until) = (SpecimenTerminals.Founded, SpecimenTerminals.Founded.AddYears(1));
        var root = CertificateIssuing.Root(
            rootKey,
            chosen,
            SpecimenTerminals.RootName,
            TerminalRights.Irises,
            from,
            until
        );
        var certified = CertifiedKey.OfRoot(VerifiableCertificate.Parse(root.Encode()).Value).Value;
        var request = VerifiableRequest.Make(key, chosen, SpecimenTerminals.VerifierName, SpecimenTerminals.RootName);
        var authorization = Authorization.Of(TerminalRole.ForeignVerifier, TerminalRights.Irises);
        var made = CertificateIssuing.Certify(certified, rootKey, request, authorization, from, until).Value;
        var imported = certified.Import(VerifiableCertificate.Parse(made.Encode()).Value).Value;
        (imported.Role, imported.Rights).ShouldBe((TerminalRole.ForeignVerifier, TerminalRights.Irises));
        imported.Key.Algorithm.ShouldBe(chosen);
    }

    [Theory]
    [InlineData(2, "id-TA-RSA-v1-5-SHA-256")]
    [InlineData(3, "id-TA-RSA-PSS-SHA-1")]
    [InlineData(4, "id-TA-RSA-PSS-SHA-256")]
    [InlineData(5, "id-TA-RSA-v1-5-SHA-512")]
    [InlineData(6, "id-TA-RSA-PSS-SHA-512")]
    public void Verifies_OfAnRsaSignature_IsTrueByItsAlgorithmOnly(int number, string name)
    {
        using var rsa = RSA.Create(2048);
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        var algorithm = TerminalAlgorithm.All.Single(one => one.Name == name);
        algorithm.Identifier[^1].ShouldBe((byte)number);
        byte[] message = [1, 2, 3];
        var signature = rsa.SignData(message, algorithm.HashName, algorithm.Padding!);
        foreach (var other in TerminalAlgorithm.All.Where(one => !one.IsElliptic))
        {
            var key = new RsaKey(other, parameters.Modulus!, parameters.Exponent!);
            key.Verifies(message, signature).ShouldBe(other == algorithm, other.Name);
        }
    }

    [Fact]
    public void Verifies_OfHalvesWithoutTheirLeadingZeros_IsTrue()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP521);
        var algorithm = TerminalAlgorithm.EcdsaSha512;
        var known = VerifiableKey.Of(key, algorithm);
        byte[] signature;
        do signature = algorithm.Sign(key, [1, 2, 3]);
        while (signature[0] != 0 || signature[66] != 0);
        byte[] shorter = [.. signature[1..66], .. signature[67..]];
        known.Verifies([1, 2, 3], signature).ShouldBeTrue();
        known.Verifies([1, 2, 3], shorter).ShouldBeTrue();
        known.Verifies([1, 2, 4], shorter).ShouldBeFalse();
        foreach (var other in new[] { shorter[1..], signature[1..], [.. signature, 0, 0], [] })
            known.Verifies([1, 2, 3], other).ShouldBeFalse($"{other.Length} bytes");
    }
}
