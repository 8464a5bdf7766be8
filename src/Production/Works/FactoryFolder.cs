using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// What a factory keeps, in a folder of its own: its key, the issuing zone's public key, blank chips, and each batch under work. One
/// program works in it at a time. Nothing of a person lies in it but sealed, and nothing at all once a batch is finished.
/// </summary>
public sealed class FactoryFolder : IDisposable
{
    public static readonly Refusal NotAFactory = new(
        "PRD-15",
        "Thư mục này chưa phải là xưởng cá thể hóa; hãy lập bằng cancuoc-personaliser init.",
        "This folder is no factory yet; make it one by cancuoc-personaliser init."
    );

    public static readonly Refusal Occupied = new(
        "PRD-16",
        "Thư mục này đã có xưởng cá thể hóa, hoặc đã có tệp khác.",
        "This folder holds a factory already, or other files."
    );

    public static readonly Refusal NoIssuer = new(
        "PRD-17",
        "Xưởng chưa công nhận khóa của nơi cấp thẻ; hãy chạy cancuoc-personaliser admit.",
        "The factory has not admitted the issuer's key; do so by cancuoc-personaliser admit."
    );

    private const string SignerLabel = "factory-files";
    private const string ChipsLabel = "factory-chips";

    private FactoryFolder(string path, KeyStore keys)
    {
        (Path, Keys) = (path, keys);
        Stock = new ChipStock(System.IO.Path.Combine(path, "stock"), keys, ChipsLabel);
    }

    public string Path { get; }

    public ChipStock Stock { get; }

    /// <summary>The public half of the factory's own key, which the issuing zone admits.</summary>
    public ZoneKey Own
    {
        get
        {
            using var signer = OpenSigner();
            return ZoneKey.Of(signer);
        }
    }

    /// <summary>Whose files the factory obeys; null until it is told.</summary>
    public ZoneKey? Issuer =>
        File.Exists(IssuerFile) && !ZoneKey.ReadPem(File.ReadAllText(IssuerFile)).IsRefused(out _, out var key)
            ? key
            : null;

    /// <summary>Every batch that came, oldest first.</summary>
    public IReadOnlyList<BatchFolder> Batches =>
        Directory.Exists(BatchesFolder)
            ? [.. Directory.GetDirectories(BatchesFolder).Order(StringComparer.Ordinal).Select(Batch)]
            : [];

    internal KeyStore Keys { get; }

    /// <summary>Makes a factory in a folder that does not exist or is empty.</summary>
    public static Outcome<FactoryFolder> Create(string path, string passphrase)
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            return Occupied.For(path);
        Directory.CreateDirectory(path);
        return With(path, EncryptedFileKeyStore.Create(KeysOf(path), passphrase));
    }

    /// <summary>Opens one that was made before.</summary>
    /// <exception cref="KeyStoreException">The passphrase is wrong, or another program is at work in the factory.</exception>
    public static Outcome<FactoryFolder> Open(string path, string passphrase) =>
        File.Exists(KeysOf(path))
            ? With(path, EncryptedFileKeyStore.Open(KeysOf(path), passphrase))
            : NotAFactory.For(path);

    /// <summary>Obeys this issuer from now on, and no other.</summary>
    public void Admit(ZoneKey issuer) =>
        DurableFile.Replace(IssuerFile, System.Text.Encoding.ASCII.GetBytes(issuer.ToPem()));

    public void Dispose() => Keys.Dispose();

    internal BatchFolder Batch(long number) =>
        Batch(System.IO.Path.Combine(BatchesFolder, FormattableString.Invariant($"{number:D8}")));

    internal System.Security.Cryptography.ECDsa OpenSigner() => Keys.OpenSigner(SignerLabel)!;

    // a power cut while the factory was made may have left it without its keys
    private static FactoryFolder With(string path, KeyStore keys)
    {
        if (!keys.Labels.Contains(SignerLabel))
            keys.CreateSigner(SignerLabel).Dispose();
        if (!keys.Labels.Contains(ChipsLabel))
            keys.CreateWrappingKey(ChipsLabel);
        return new FactoryFolder(path, keys);
    }

    private BatchFolder Batch(string path) => new(path, Keys, ChipsLabel);

    private string IssuerFile => System.IO.Path.Combine(Path, "issuer.pem");

    private string BatchesFolder => System.IO.Path.Combine(Path, "batches");

    private static string KeysOf(string path) => System.IO.Path.Combine(path, "keys");
}
