using CanCuoc.Cards;
using CanCuoc.Keys;

namespace CanCuoc.Programme.Tests;

/// <summary>A key store of its own for one test, empty at first.</summary>
internal sealed class TestIssuing : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-").FullName;
    private readonly EncryptedFileKeyStore store;

    public TestIssuing()
    {
        store = EncryptedFileKeyStore.Create(Path.Combine(folder, "keys"), "test");
        Keys = new IssuingKeys(store);
    }

    public IssuingKeys Keys { get; }

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
