namespace CanCuoc.Keys.Tests;

/// <summary>A key file in a folder of its own, under a passphrase that costs next to nothing.</summary>
internal sealed class TestFile : TestStore
{
    public const string Passphrase = "bốn con trâu qua cầu";

    private readonly TestFolder folder = new();

    public string Path => folder["keys"];

    public byte[] Content
    {
        get => File.ReadAllBytes(Path);
        set => File.WriteAllBytes(Path, value);
    }

    public override KeyStore Open() => OpenAt(Path);

    public static KeyStore OpenAt(string path) =>
        File.Exists(path)
            ? EncryptedFileKeyStore.Open(path, Passphrase)
            : EncryptedFileKeyStore.CreateUnguarded(path, Passphrase);

    /// <summary>Leaves one signer in it.</summary>
    public TestFile WithSigner(string label)
    {
        using var store = Open();
        store.CreateSigner(label).Dispose();
        return this;
    }

    public override void Rename(string label, string other)
    {
        var (opened, document) = KeyFile.Open(Path, Passphrase);
        using (opened)
        {
            var keys = KeyDocument.Read(document);
            opened.Write(KeyDocument.Write(keys.Add(other, keys[label]).Remove(label)));
        }
    }

    public override void Dispose() => folder.Dispose();
}
