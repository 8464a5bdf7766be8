namespace CanCuoc.Keys.Tests;

public sealed class CertificateTests
{
    [Theory, BothStores]
    public void KeepCertificate_IsFoundAfterReopening(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        string thumbprint;
        using (var store = place.Open())
        using (var signer = store.CreateSigner("country-signer"))
        using (var certificate = SelfSigned.By(signer, "Test Country Signer"))
        {
            store.Certificate("country-signer").ShouldBeNull();
            store.KeepCertificate("country-signer", certificate);
            thumbprint = certificate.Thumbprint;
        }

        using var again = place.Open();
        using var kept = again.Certificate("country-signer").ShouldNotBeNull();

        kept.Thumbprint.ShouldBe(thumbprint);
        kept.HasPrivateKey.ShouldBeFalse();
        again.Labels.ShouldBe(["country-signer"]);
    }

    [Theory, BothStores]
    public void KeepCertificate_Again_ReplacesTheFirst(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = store.CreateSigner("country-signer");
        using var first = SelfSigned.By(signer, "Test", yearsLater: 5);
        using var second = SelfSigned.By(signer, "Test");

        store.KeepCertificate("country-signer", first);
        store.KeepCertificate("country-signer", second);

        using var kept = store.Certificate("country-signer").ShouldNotBeNull();
        kept.Thumbprint.ShouldBe(second.Thumbprint);
    }

    [Theory, BothStores]
    public void KeepCertificate_OfAnotherKey_IsRefused(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = store.CreateSigner("country-signer");
        using var other = store.CreateSigner("document-signer");
        using var certificate = SelfSigned.By(other, "Test");

        Should
            .Throw<KeyStoreException>(() => store.KeepCertificate("country-signer", certificate))
            .Code.ShouldBe("KEY-07");

        store.Certificate("country-signer").ShouldBeNull();
    }
}
