using System.Security.Cryptography;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Testing;

namespace CanCuoc.Chip.Tests.Verifiable;

/// <summary>Both ways with a program that nobody here wrote: it verifies our chain, and we follow its.</summary>
public sealed class OpenPaceTests
{
    // cvc-print asks the machine's clock, so the period is all that certificates can say
    private static readonly DateOnly From = new(2020, 1, 1);
    private static readonly DateOnly Until = new(2099, 12, 31);

    private static readonly HolderReference RootName = SpecimenTerminals.RootName;
    private static readonly HolderReference VerifierName = SpecimenTerminals.VerifierName;
    private static readonly HolderReference TerminalName = SpecimenTerminals.TerminalName;

    [Theory]
    [InlineData("nistP256", 3)]
    [InlineData("brainpoolP256r1", 3)]
    [InlineData("brainpoolP384r1", 4)]
    [InlineData("nistP521", 5)]
    public void Print_OfOurChain_VerifiesEveryCertificate(string curve, int number)
    {
        using var program = new OpenPace();
        var algorithm = TerminalAlgorithm.All[number - 1];
        using var rootKey = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        using var verifierKey = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        using var terminalKey = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        var root = CertificateIssuing.Root(rootKey, algorithm, RootName, TerminalRights.Fingerprints, From, Until);
        var rootCertified = CertifiedKey.OfRoot(root).Value;
        var asked = VerifiableRequest.Make(verifierKey, algorithm, VerifierName, RootName);
        var verifier = Certify(rootCertified, rootKey, asked, TerminalRole.DomesticVerifier);
        var wanted = VerifiableRequest.Make(terminalKey, algorithm, TerminalName, VerifierName);
        var verifierCertified = rootCertified.Import(verifier).Value;
        var terminal = Certify(verifierCertified, verifierKey, wanted, TerminalRole.InspectionSystem);
        program.PrintRequest(asked.Encode()).ShouldContain($"CHR: {VerifierName}");
        var roots = (RootName.Text, root.Encode());
        var printed = program.Print(root.Encode(), roots);
        printed.ShouldContain("CVCA certificate");
        printed.ShouldContain("certificate verified");
        program.Print(verifier.Encode(), roots).ShouldContain("certificate verified");
        printed = program.Print(terminal.Encode(), roots, (VerifierName.Text, verifier.Encode()));
        printed.ShouldContain("Read fingerprint");
        printed.ShouldContain("Terminal certificate");
        printed.ShouldContain("certificate verified");
    }

    [Fact]
    public void Print_OfAChainSomebodyChanged_VerifiesNothing()
    {
        using var program = new OpenPace();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var algorithm = TerminalAlgorithm.EcdsaSha256;
        var root = CertificateIssuing.Root(key, algorithm, RootName, TerminalRights.None, From, Until);
        var forged = VerifiableCertificate.Sign(
            root.Content with
            {
                Authorization = Authorization.Of(TerminalRole.DomesticVerifier, TerminalRights.Fingerprints),
            },
            SpecimenTerminals.RootKey,
            algorithm
        );
        program.Print(forged.Encode(), (RootName.Text, root.Encode())).ShouldContain("certificate not verified");
    }

    [Theory]
    [InlineData("nistP256", "ECDSA_SHA_256")]
    [InlineData("brainpoolP256r1", "ECDSA_SHA_256")]
    [InlineData("brainpoolP256r1", "ECDSA_SHA_224")]
    [InlineData("brainpoolP384r1", "ECDSA_SHA_384")]
    [InlineData("nistP521", "ECDSA_SHA_512")]
    public void Accept_OfItsChain_InheritsTheDomainParameters(string curve, string scheme)
    {
        using var program = new OpenPace();
        var (root, verifier, terminal) = Chain(program, curve, scheme);
        verifier.Content.Key.Verifies([], []).ShouldBeFalse("it has none of its own");
        var chain = new CertificateChain(TrustPoints.Of(root, SpecimenTerminals.Founded).Value);
        chain = chain.Accept(verifier).Value.Accept(terminal).Value;
        (chain.Terminal!.Name, chain.Terminal.Rights).ShouldBe((TerminalName, TerminalRights.Fingerprints));
        using var key = ECDsa.Create();
        key.ImportECPrivateKey(program.Read($"{TerminalName}.pkcs8"), out _);
        byte[] message = [1, 2, 3];
        chain.Terminal.Key.Verifies(message, chain.Terminal.Key.Algorithm.Sign(key, message)).ShouldBeTrue();
    }

    [Fact]
    public async Task Run_WithItsChainAndKey_ReadsTheFingersOfOurChip()
    {
        using var program = new OpenPace();
        var (root, verifier, terminal) = Chain(program, "brainpoolP256r1", "ECDSA_SHA_256");
        using var key = ECDsa.Create();
        key.ImportECPrivateKey(program.Read($"{TerminalName}.pkcs8"), out _);
        using var talk = await TerminalTalk.AgreedAsync(TrustPoints.Of(root, SpecimenTerminals.Founded).Value);
        var credentials = new TerminalCredentials([terminal, verifier], key);
        var accepted = await TerminalAuthentication.RunAsync(talk.Session, credentials, talk.Point, default);
        accepted.Refusal.ShouldBeNull();
        var read = await CardFile.ReadAsync(talk.Session, FileIdentifier.DG3, default);
        read.Value.ToArray().ShouldBe(TerminalTalk.Prints);
    }

    [Fact]
    public void Open_OfItsFilesOnceTheKeyIsLocked_GivesCredentials()
    {
        using var program = new OpenPace();
        Chain(program, "brainpoolP256r1", "ECDSA_SHA_256");
        byte[][] files =
        [
            program.Read($"{VerifierName}.cvcert"),
            program.Read($"{TerminalName}.cvcert"),
            program.Lock(TerminalName.Text, "mot hai ba"),
        ];
        var opened = TerminalCredentials.Open([.. files.Select(file => TerminalFile.Parse(file).Value)], "mot hai ba");
        using var key = opened.Value.Key;
        opened.Value.ChainFrom([RootName]).Select(one => one.Holder).ShouldBe([VerifierName, TerminalName]);
        Refused.Code(TerminalFile.Parse(program.Read($"{TerminalName}.pkcs8"))).ShouldBe("CHI-75");
    }

    private static VerifiableCertificate Certify(
        CertifiedKey issuer,
        ECDsa key,
        VerifiableRequest request,
        TerminalRole role
    ) =>
        CertificateIssuing
            .Certify(issuer, key, request, Authorization.Of(role, TerminalRights.Fingerprints), From, Until)
            .Value;

    private static (VerifiableCertificate Root, VerifiableCertificate Verifier, VerifiableCertificate Terminal) Chain(
        OpenPace program,
        string curve,
        string scheme
    )
    {
        using var rootKey = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        program.Write("root.pkcs8", rootKey);
        string[] period = ["--issued=260101", "--expires=351231", $"--scheme={scheme}", "--read-finger"];
        var root = program.Create(RootName.Text, ["--role=cvca", "--sign-with=root.pkcs8", "--read-iris", .. period]);
        string[] byRoot = ["--sign-with=root.pkcs8", $"--sign-as={RootName}.cvcert"];
        var verifier = program.Create(VerifierName.Text, ["--role=dv_domestic", .. byRoot, .. period]);
        string[] byVerifier = [$"--sign-with={VerifierName}.pkcs8", $"--sign-as={VerifierName}.cvcert"];
        var terminal = program.Create(TerminalName.Text, ["--role=terminal", "--read-iris", .. byVerifier, .. period]);
        return (Parse(root), Parse(verifier), Parse(terminal));
    }

    private static VerifiableCertificate Parse(byte[] bytes)
    {
        var certificate = VerifiableCertificate.Parse(bytes).Value;
        certificate.Encode().ShouldBe(bytes);
        return certificate;
    }
}
