using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CanCuoc.Keys;

/// <summary>
/// A key store in one file, encrypted under a passphrase (Argon2id, AES-256-GCM), with one opener at a time. For places without a token:
/// the keys are in this process' memory while it is open. Who can put an older copy of the file in its place is not noticed.
/// </summary>
public sealed class EncryptedFileKeyStore : KeyStore
{
    private readonly Lock one = new();
    private readonly KeyFile file;
    private readonly Dictionary<string, AsymmetricAlgorithm> signers = new(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, KeyEntry> keys;
    private bool disposed;

    private EncryptedFileKeyStore(KeyFile file, ImmutableSortedDictionary<string, KeyEntry> keys)
    {
        this.file = file;
        this.keys = keys;
    }

    /// <summary>Makes an empty store in a folder that exists.</summary>
    /// <exception cref="KeyStoreException">KEY-04: the store is open already; KEY-09: there is a file.</exception>
    public static EncryptedFileKeyStore Create(string path, string passphrase) =>
        Create(path, passphrase, PassphraseCost.Standard);

    /// <summary>The same under a passphrase that everybody may know, a demonstration's or a test's: a guess at it costs next to nothing.</summary>
    /// <exception cref="KeyStoreException">KEY-04: the store is open already; KEY-09: there is a file.</exception>
    public static EncryptedFileKeyStore CreateUnguarded(string path, string passphrase) =>
        Create(path, passphrase, PassphraseCost.Least);

    /// <summary>Opens a store made before.</summary>
    /// <exception cref="KeyStoreException">
    /// KEY-01: no file; KEY-02: wrong passphrase; KEY-03: damaged; KEY-04: open already; KEY-08: of a newer version.
    /// </exception>
    public static EncryptedFileKeyStore Open(string path, string passphrase)
    {
        var (file, document) = KeyFile.Open(path, passphrase);
        var store = new EncryptedFileKeyStore(file, KeyDocument.Read(document));
        CryptographicOperations.ZeroMemory(document);
        return store;
    }

    internal static EncryptedFileKeyStore Create(string path, string passphrase, PassphraseCost cost)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(passphrase);
        return new(
            KeyFile.Create(path, passphrase, cost),
            ImmutableSortedDictionary.Create<string, KeyEntry>(StringComparer.Ordinal)
        );
    }

    public override IReadOnlyList<string> Labels
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return [.. keys.Keys];
        }
    }

    public override AsymmetricAlgorithm CreateSigner(string label, KeyAlgorithm algorithm)
    {
        Add(label, () => KeyEntry.NewSigner(algorithm));
        return OpenAnySigner(label)!;
    }

    public override AsymmetricAlgorithm? OpenAnySigner(string label)
    {
        lock (one)
        {
            if (FindSigner(label) is not { } entry)
                return null;
            if (!signers.TryGetValue(label, out var key))
                signers.Add(label, key = entry.Open());
            return key is RSA rsa
                ? new StoreRsaSigner(
                    rsa.ExportParameters(includePrivateParameters: false),
                    (hash, algorithm, padding) => Sign(() => rsa.SignHash(hash, algorithm, padding))
                )
                : new StoreSigner(
                    ((ECDsa)key).ExportParameters(includePrivateParameters: false),
                    hash => Sign(() => ((ECDsa)key).SignHash(hash))
                );
        }
    }

    public override X509Certificate2? Certificate(string label) =>
        FindSigner(label) is { Certificate: { Length: > 0 } certificate }
            ? X509CertificateLoader.LoadCertificate(certificate)
            : null;

    public override void KeepCertificate(string label, X509Certificate2 certificate)
    {
        using var signer = OpenAnySigner(label) ?? throw KeyStoreException.NoKey(label);
        if (!PublicHalf.IsIn(certificate, signer))
            throw KeyStoreException.OtherKey(label);
        lock (one)
            Save(keys.SetItem(label, keys[label] with { Certificate = certificate.RawData }));
    }

    public override void CreateWrappingKey(string label) => Add(label, KeyEntry.NewWrappingKey);

    public override byte[] Wrap(string label, ReadOnlySpan<byte> dataKey)
    {
        RequireKey(dataKey);
        lock (one)
            return Envelope.Seal(WrappingKey(label), dataKey, Encoding.ASCII.GetBytes(label));
    }

    public override byte[] Unwrap(string label, ReadOnlySpan<byte> wrapped)
    {
        lock (one)
            return Envelope.Open(WrappingKey(label), wrapped, Encoding.ASCII.GetBytes(label));
    }

    public override void Dispose()
    {
        lock (one)
        {
            disposed = true;
            foreach (var key in keys.Values)
                CryptographicOperations.ZeroMemory(key.Secret);
            foreach (var signer in signers.Values)
                signer.Dispose();
            file.Dispose();
        }
    }

    private void Add(string label, Func<KeyEntry> make)
    {
        lock (one)
        {
            if (Find(label) is not null)
                throw KeyStoreException.LabelTaken(label);
            Save(keys.Add(label, make()));
        }
    }

    private void Save(ImmutableSortedDictionary<string, KeyEntry> next)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var document = KeyDocument.Write(next);
        try
        {
            file.Write(document);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(document);
        }
        keys = next;
    }

    private byte[] Sign(Func<byte[]> sign)
    {
        lock (one)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return sign();
        }
    }

    private byte[] WrappingKey(string label) =>
        Find(label) is { Use: KeyUse.Wrap } entry ? entry.Secret : throw KeyStoreException.NoKey(label);

    private KeyEntry? FindSigner(string label) => Find(label) is { Use: not KeyUse.Wrap } entry ? entry : null;

    private KeyEntry? Find(string label)
    {
        KeyLabel.Require(label);
        ObjectDisposedException.ThrowIf(disposed, this);
        return keys.GetValueOrDefault(label);
    }
}
