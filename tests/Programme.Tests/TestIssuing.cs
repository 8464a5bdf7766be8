using CanCuoc.Cards;
using CanCuoc.Keys;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Programme.Tests;

/// <summary>A key store of its own for one test, empty at first.</summary>
internal sealed class TestIssuing : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-").FullName;
    private readonly EncryptedFileKeyStore store;

    public TestIssuing()
    {
        store = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder, "keys"), "test");
        Keys = new IssuingKeys(store);
    }

    public IssuingKeys Keys { get; }

    public async Task EnsureAsync(TestRegistry registry) =>
        (
            await registry.RunAsync(
                EnsureSpecimenSigners.Kind,
                act => new EnsureSpecimenSigners(Keys).RunAsync(act, FolderKind.Demonstration, default)
            )
        ).Refusal.ShouldBeNull();

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
