using CanCuoc.Testing;
using Net.Pkcs11Interop.Common;

namespace CanCuoc.Keys.Tests;

public sealed class Pkcs11Tests : IDisposable
{
    private readonly TestToken token = new();

    public void Dispose() => token.Dispose();

    [Fact]
    public void Open_WithAnotherPin_IsRefused()
    {
        CodeOf(() => Pkcs11KeyStore.Open(SoftHsm.Library, token.Label, "000000")).ShouldBe("KEY-02");

        Should.NotThrow(() => token.Open().Dispose());
    }

    [Fact]
    public void Open_OfATokenThatIsNotThere_IsRefused() =>
        CodeOf(() => Pkcs11KeyStore.Open(SoftHsm.Library, "another", TestToken.Pin)).ShouldBe("KEY-01");

    [Fact]
    public void Open_OfATokenThatIsThereTwice_IsRefused()
    {
        SoftHsm.Initialise(token.Label, TestToken.Pin);

        CodeOf(() => token.Open()).ShouldBe("KEY-01");
    }

    [Theory]
    [InlineData("/nowhere/libpkcs11.so")]
    [InlineData("/etc/hostname")]
    [InlineData("libc.so.6")]
    public void Open_OfALibraryThatIsNone_IsRefused(string path) =>
        CodeOf(() => Pkcs11KeyStore.Open(path, token.Label, TestToken.Pin)).ShouldBe("KEY-11");

    [Fact]
    public void Close_OfOneToken_LeavesAnotherOfTheSameLibraryOpen()
    {
        using var other = new TestToken("another-token");
        using var staying = token.Open();
        var leaving = other.Open();
        using var signer = staying.CreateSigner("country-signer");
        leaving.CreateSigner("country-signer").Dispose();

        leaving.Dispose();

        signer.VerifyHash(new byte[32], signer.SignHash(new byte[32])).ShouldBeTrue();
        staying.CreateWrappingKey("biometrics-wrap");
    }

    [Theory]
    [InlineData(CKO.CKO_PRIVATE_KEY, "country-signer")]
    [InlineData(CKO.CKO_SECRET_KEY, "biometrics-wrap")]
    public void Keys_OfTheToken_CannotLeaveIt(CKO kind, string label)
    {
        using (var store = token.Open())
        {
            store.CreateSigner("country-signer").Dispose();
            store.CreateWrappingKey("biometrics-wrap");
        }

        using var session = TokenSession.Open(SoftHsm.Library, token.Label, TestToken.Pin);

        session.Do(open =>
        {
            var key = new TokenObjects(open).Find(kind, label).ShouldNotBeNull();
            var flags = open.GetAttributeValue(
                key,
                [
                    CKA.CKA_PRIVATE,
                    CKA.CKA_SENSITIVE,
                    CKA.CKA_ALWAYS_SENSITIVE,
                    CKA.CKA_NEVER_EXTRACTABLE,
                    CKA.CKA_EXTRACTABLE,
                ]
            );
            flags.ConvertAll(flag => flag.GetValueAsBool()).ShouldBe([true, true, true, true, false]);
            open.GetAttributeValue(key, [CKA.CKA_VALUE])[0].CannotBeRead.ShouldBeTrue();
            return key;
        });
    }

    [Fact]
    public void Certificate_LeftTwiceByAPowerCut_IsTheNewer()
    {
        using var store = token.Open();
        using var signer = store.CreateSigner("country-signer");
        using var newer = SelfSigned.By(signer, "Test", yearsLater: 5);
        using var older = SelfSigned.By(signer, "Test");
        store.Dispose();
        using (var session = TokenSession.Open(SoftHsm.Library, token.Label, TestToken.Pin))
        {
            foreach (var certificate in new[] { newer, older })
            {
                session.Do(open =>
                {
                    new TokenObjects(open).MakeCertificate(
                        "country-signer",
                        certificate.SubjectName.RawData,
                        certificate.RawData
                    );
                    return certificate;
                });
            }
        }

        using var again = token.Open();

        using var found = again.Certificate("country-signer").ShouldNotBeNull();
        found.Thumbprint.ShouldBe(newer.Thumbprint);
    }

    [Fact]
    public void CreateSigner_OnACurveThatTheTokenDoesNotKnow_IsRefused()
    {
        using var store = token.Open();

        CodeOf(() => store.CreateSigner("country-signer", new KeyAlgorithm("none", 256, "2.999.1"))).ShouldBe("KEY-13");

        store.Labels.ShouldBeEmpty();
    }

    private static string CodeOf(Action action) => Should.Throw<KeyStoreException>(action).Code;
}
