using System.Security.Cryptography;
using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>
/// The secret of the galleries in one folder: 256 random bits, wrapped by the key store and kept beside them. What hides sketches and turns
/// faces is derived from it, so that galleries rebuilt under another key have nothing in common with these.
/// </summary>
internal sealed class GalleryKey : IDisposable
{
    public static readonly Refusal Wrong = new(
        "BIO-08",
        "Kho khóa này không mở được khóa của kho mã sinh trắc học; hãy dùng đúng kho khóa, hoặc lập lại kho mã.",
        "This key store does not open the key of the galleries; use the right one, or have the galleries rebuilt."
    );

    private const int Length = 32;

    private readonly byte[] key;

    private GalleryKey(byte[] key) => this.key = key;

    /// <summary>Opens the key of a folder. Where there is none one is made, and what lay there under a key that is lost is deleted.</summary>
    public static Outcome<GalleryKey> Open(string folder, KeyStore keys)
    {
        var file = Path.Combine(folder, "key");
        try
        {
            return new GalleryKey(
                File.Exists(file)
                    ? keys.Unwrap(BodyGalleries.WrappingKey, File.ReadAllBytes(file))
                    : Make(folder, file, keys)
            );
        }
        catch (CryptographicException)
        {
            return Wrong.For(file);
        }
    }

    /// <summary>Key material for one use.</summary>
    public byte[] Derive(string use, int bytes) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, bytes, salt: [], System.Text.Encoding.ASCII.GetBytes(use));

    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    private static byte[] Make(string folder, string file, KeyStore keys)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        var made = RandomNumberGenerator.GetBytes(Length);
        DurableFile.Replace(file, keys.Wrap(BodyGalleries.WrappingKey, made));
        return made;
    }
}
