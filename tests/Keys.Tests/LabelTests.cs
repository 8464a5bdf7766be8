namespace CanCuoc.Keys.Tests;

public sealed class LabelTests
{
    [Theory, BothStores]
    public void Labels_OfEveryKey_AreInOrderAndKept(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using (var store = place.Open())
        {
            store.Labels.ShouldBeEmpty();
            store.CreateSigner("ledger-checkpoint").Dispose();
            store.CreateWrappingKey("biometrics-wrap");
            store.CreateSigner("country-signer").Dispose();
            store.Labels.ShouldBe(["biometrics-wrap", "country-signer", "ledger-checkpoint"]);
        }

        using var again = place.Open();

        again.Labels.ShouldBe(["biometrics-wrap", "country-signer", "ledger-checkpoint"]);
    }

    [Theory, BothStores]
    public void Create_WithALabelTaken_IsRefused(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = store.CreateSigner("country-signer");
        store.CreateWrappingKey("biometrics-wrap");

        foreach (var label in store.Labels)
        {
            CodeOf(() => store.CreateSigner(label)).ShouldBe("KEY-05");
            CodeOf(() => store.CreateWrappingKey(label)).ShouldBe("KEY-05");
        }

        using var still = store.OpenSigner("country-signer").ShouldNotBeNull();
        still.ExportSubjectPublicKeyInfo().ShouldBe(signer.ExportSubjectPublicKeyInfo());
        store.Labels.Count.ShouldBe(2);
    }

    [Theory, BothStores]
    public void Use_OfAKeyThatIsNotThere_IsRefused(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();
        using var signer = store.CreateSigner("country-signer");
        using var certificate = SelfSigned.By(signer, "Test");
        store.CreateWrappingKey("biometrics-wrap");

        foreach (var label in new[] { "nobody", "biometrics-wrap" })
        {
            store.OpenSigner(label).ShouldBeNull();
            store.Certificate(label).ShouldBeNull();
            CodeOf(() => store.KeepCertificate(label, certificate)).ShouldBe("KEY-06");
        }
        foreach (var label in new[] { "nobody", "country-signer" })
        {
            CodeOf(() => store.Wrap(label, new byte[32])).ShouldBe("KEY-06");
            CodeOf(() => store.Unwrap(label, new byte[60])).ShouldBe("KEY-06");
        }
    }

    [Theory]
    [BothStores("")]
    [BothStores("Country")]
    [BothStores("country_signer")]
    [BothStores("country-")]
    [BothStores("-signer")]
    [BothStores("người-ký")]
    [BothStores("a-label-of-more-than-64-characters-is-longer-than-some-tokens-keep")]
    public void Label_NotWordsWithDashes_IsRefused(StoreKind kind, string label)
    {
        using var place = TestStore.Of(kind);
        using var store = place.Open();

        Should.Throw<ArgumentException>(() => store.CreateSigner(label));
        Should.Throw<ArgumentException>(() => store.OpenSigner(label));
        Should.Throw<ArgumentException>(() => store.Certificate(label));
        Should.Throw<ArgumentException>(() => store.CreateWrappingKey(label));
        Should.Throw<ArgumentException>(() => store.Wrap(label, new byte[32]));
        Should.Throw<ArgumentException>(() => store.Unwrap(label, new byte[60]));
    }

    [Theory, BothStores]
    public void Open_WhileOpen_IsRefused(StoreKind kind)
    {
        using var place = TestStore.Of(kind);
        var store = place.Open();
        using var signer = store.CreateSigner("country-signer");

        CodeOf(() => place.Open()).ShouldBe("KEY-04");

        signer.SignHash(new byte[32]).Length.ShouldBe(64, "the refused opener disturbs nobody");
        store.Dispose();
        Should.NotThrow(() => place.Open().Dispose());
    }

    private static string CodeOf(Action action) => Should.Throw<KeyStoreException>(action).Code;
}
