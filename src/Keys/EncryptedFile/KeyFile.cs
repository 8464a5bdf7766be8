using System.Security.Cryptography;

namespace CanCuoc.Keys;

/// <summary>
/// The file: header, encrypted document (the header is its associated data), SHA-256 of both. The hash tells a damaged file (it does
/// not fit) from a wrong passphrase (only the tag of the document does not). A lock beside it keeps a second opener out.
/// </summary>
internal sealed class KeyFile : IDisposable
{
    private readonly string path;
    private readonly FileStream held;
    private readonly FileHeader header;
    private readonly byte[] key;

    private KeyFile(string path, FileStream held, FileHeader header, string passphrase)
    {
        this.path = path;
        this.held = held;
        this.header = header;
        key = header.Cost.DeriveKey(passphrase, header.Salt);
    }

    public static KeyFile Create(string path, string passphrase, PassphraseCost cost) =>
        Holding(
            path,
            hold =>
            {
                if (File.Exists(path))
                    throw KeyStoreException.FileExists(path);
                var file = new KeyFile(path, hold, FileHeader.Fresh(cost), passphrase);
                file.Write([]);
                return file;
            }
        );

    public static (KeyFile File, byte[] Document) Open(string path, string passphrase)
    {
        if (!File.Exists(path))
            throw KeyStoreException.NoFile(path);
        return Holding(
            path,
            hold =>
            {
                var (header, envelope) = Read(path);
                var file = new KeyFile(path, hold, header, passphrase);
                return (file, file.Decrypt(envelope));
            }
        );
    }

    public void Write(ReadOnlySpan<byte> document)
    {
        var open = header.ToBytes();
        byte[] content = [.. open, .. Envelope.Seal(key, document, open)];
        DurableFile.Replace(path, [.. content, .. SHA256.HashData(content)]);
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(key);
        held.Dispose();
    }

    private static T Holding<T>(string path, Func<FileStream, T> open)
    {
        var hold = Hold(path);
        try
        {
            return open(hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    // What the framework calls a sharing violation: EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION.
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32;

    // Beside the file, because a lock on the file itself would end when the file is replaced. The lock ends with the process.
    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path + ".lock", DurableFile.Options(FileMode.OpenOrCreate));
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw KeyStoreException.InUse(path, e);
        }
    }

    private static (FileHeader Header, byte[] Envelope) Read(string path)
    {
        var file = File.ReadAllBytes(path);
        if (file.Length < FileHeader.Length + SHA256.HashSizeInBytes)
            throw KeyStoreException.Damaged(path);
        var content = file.AsSpan(..^SHA256.HashSizeInBytes);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(file.AsSpan(content.Length)))
            throw KeyStoreException.Damaged(path);
        return (FileHeader.Read(content, path), content[FileHeader.Length..].ToArray());
    }

    private byte[] Decrypt(byte[] envelope)
    {
        try
        {
            return Envelope.Open(key, envelope, header.ToBytes());
        }
        catch (CryptographicException)
        {
            throw KeyStoreException.WrongPassphrase();
        }
    }
}
