using System.Security.Cryptography;
using System.Text;
using CanCuoc.Chip.Verifiable;
using static CanCuoc.Chip.Tests.Verifiable.SpecimenTerminals;

namespace CanCuoc.Chip.Tests.Verifiable;

/// <summary>The files from which a terminal takes its certificates and its key.</summary>
public sealed class TerminalFileTests
{
    private const string Password = "mật khẩu thử";

    private static readonly byte[] Chain = [.. Verifier.Encode(), .. Terminal.Encode()];

    internal static readonly byte[] Pem = Encoding.ASCII.GetBytes(
        $"{PemEncoding.WriteString("CERTIFICATE", Verifier.Encode())}\n"
            + $"{PemEncoding.WriteString("CERTIFICATE", Terminal.Encode())}\n"
            + $"{PemEncoding.WriteString("ENCRYPTED PRIVATE KEY", Locked(TerminalKey))}\n"
    );

    [Fact]
    public void Parse_OfCertificatesOneAfterAnother_ReadsAll()
    {
        var file = TerminalFile.Parse(Chain).Value;
        file.Certificates.Select(one => one.Holder).ShouldBe([VerifierName, TerminalName]);
        file.Key.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Parse_OfPem_ReadsCertificatesAndKey()
    {
        var file = TerminalFile.Parse(Pem).Value;
        file.Certificates.Count.ShouldBe(2);
        file.Key.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void Parse_OfAKeyUnderNoPassword_IsRefused()
    {
        Refused.Code(TerminalFile.Parse(TerminalKey.ExportPkcs8PrivateKey())).ShouldBe("CHI-75");
        Refused.Code(TerminalFile.Parse(TerminalKey.ExportECPrivateKey())).ShouldBe("CHI-75");
        Refused
            .Code(TerminalFile.Parse(Encoding.ASCII.GetBytes(TerminalKey.ExportPkcs8PrivateKeyPem())))
            .ShouldBe("CHI-75");
    }

    [Fact]
    public void Parse_OfOtherThings_IsRefused()
    {
        byte[][] others =
        [
            [],
            new byte[10],
            [.. Chain, 0],
            [.. Locked(TerminalKey), 0],
            Chain[..^1],
            new byte[300_000],
            Encoding.ASCII.GetBytes(PemEncoding.WriteString("X509 CRL", Chain)),
            Encoding.ASCII.GetBytes(PemEncoding.WriteString("CERTIFICATE", [])),
            [.. Pem, .. Encoding.ASCII.GetBytes(PemEncoding.WriteString("ENCRYPTED PRIVATE KEY", Locked(TerminalKey)))],
        ];
        foreach (var other in others)
            Refused.Code(TerminalFile.Parse(other)).ShouldBe("CHI-66");
        Refused.Code(TerminalFile.Parse(new byte[] { 0x7F, 0x21, 0x00 })).ShouldBe("CHI-78");
    }

    [Fact]
    public void Open_WithThePassword_GivesTheKeyOfTheTerminal()
    {
        using var key = Open(Password, Chain, Locked(TerminalKey)).Value.Key;
        key.ExportSubjectPublicKeyInfo().ShouldBe(TerminalKey.ExportSubjectPublicKeyInfo());
        using var same = Open(Password, Pem).Value.Key;
        same.ExportSubjectPublicKeyInfo().ShouldBe(TerminalKey.ExportSubjectPublicKeyInfo());
    }

    [Fact]
    public void Open_WithAnotherPasswordOrAKeyThatIsNoCurves_IsRefused()
    {
        Refused.Code(Open("another", Pem)).ShouldBe("CHI-95");
        using var rsa = RSA.Create(2048);
        Refused.Code(Open(Password, Chain, Locked(rsa))).ShouldBe("CHI-95");
    }

    [Fact]
    public void Open_WithoutAKeyOrWithTwo_IsRefused()
    {
        Refused.Code(Open(Password, Chain)).ShouldBe("CHI-93");
        Refused.Code(Open(Password, Pem, Locked(TerminalKey))).ShouldBe("CHI-93");
    }

    [Fact]
    public void Open_WithAKeyOfNoCertificate_IsRefused()
    {
        using var bitcoin = ECDsa.Create(ECCurve.CreateFromFriendlyName("secp256k1"));
        foreach (var other in (ECDsa[])[VerifierKey, bitcoin])
            Refused.Code(Open(Password, Chain, Locked(other))).ShouldBe("CHI-96");
    }

    private static Vocabulary.Outcome<TerminalCredentials> Open(string password, params byte[][] files) =>
        TerminalCredentials.Open([.. files.Select(file => TerminalFile.Parse(file).Value)], password);

    private static byte[] Locked(AsymmetricAlgorithm key) =>
        key.ExportEncryptedPkcs8PrivateKey(
            Password,
            new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000)
        );
}
