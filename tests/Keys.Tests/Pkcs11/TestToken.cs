using CanCuoc.Testing;
using Net.Pkcs11Interop.Common;

namespace CanCuoc.Keys.Tests;

/// <summary>A SoftHSM2 token of its own.</summary>
internal sealed class TestToken : TestStore
{
    public const string Pin = "135790";

    public TestToken(string label = "test-token")
    {
        Label = label;
        SoftHsm.Initialise(label, Pin);
    }

    public string Label { get; }

    public override KeyStore Open() => Pkcs11KeyStore.Open(SoftHsm.Library, Label, Pin);

    public override void Rename(string label, string other)
    {
        using var session = TokenSession.Open(SoftHsm.Library, Label, Pin);
        session.Do(open =>
        {
            var key = new TokenObjects(open).Find(CKO.CKO_SECRET_KEY, label).ShouldNotBeNull();
            open.SetAttributeValue(key, [open.Factories.ObjectAttributeFactory.Create(CKA.CKA_LABEL, other)]);
            return key;
        });
    }

    public override void Dispose() => SoftHsm.Clear();
}
