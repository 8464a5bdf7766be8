namespace CanCuoc.Production.Tests;

/// <summary>A factory in a folder of its own, with chips in stock and an issuer that it obeys.</summary>
internal sealed class TestFactory : IDisposable
{
    private const string Passphrase = "a passphrase for a test";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cancuoc-");

    private TestFactory(int blanks, ZoneKey issuer)
    {
        Folder = FactoryFolder.Create(Path, Passphrase).Value;
        Folder.Stock.MakeBlanks(blanks);
        Folder.Admit(issuer);
    }

    public FactoryFolder Folder { get; private set; }

    public ZoneKey Key => Folder.Own;

    public FactoryBatches Batches => new(Folder, TimeProvider.System);

    private string Path => System.IO.Path.Combine(folder.FullName, "factory");

    public static TestFactory With(int blanks, TestIssuer issuer) => new(blanks, issuer.Key);

    /// <summary>The program ends, and begins again.</summary>
    public void Restart()
    {
        Folder.Dispose();
        Folder = FactoryFolder.Open(Path, Passphrase).Value;
    }

    /// <summary>Every file of the factory, byte by byte; the lock of its key store is empty.</summary>
    public IEnumerable<byte[]> Files =>
        Directory
            .GetFiles(Path, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .Select(File.ReadAllBytes);

    public async Task<byte[]> InitialiseAsync(byte[] order) =>
        (await Batches.InitialiseAsync(order, null, default)).Value;

    public async Task<byte[]> PersonaliseAsync(byte[] data) =>
        (await Batches.PersonaliseAsync(data, null, default)).Value;

    public async Task<string> RefusalOfInitialiseAsync(byte[] order) =>
        (await Batches.InitialiseAsync(order, null, default)).Refusal.ShouldNotBeNull().Code;

    public async Task<string> RefusalOfPersonaliseAsync(byte[] data) =>
        (await Batches.PersonaliseAsync(data, null, default)).Refusal.ShouldNotBeNull().Code;

    public void Dispose()
    {
        Folder.Dispose();
        folder.Delete(recursive: true);
    }
}
