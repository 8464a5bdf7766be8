using System.Security.Cryptography;

namespace CanCuoc.Program;

/// <summary>
/// The key that signs the ledger's checkpoints: ECDSA P-256 in an encrypted PKCS #8 file (PBES2, AES-256, PBKDF2 with SHA-256),
/// made when the folder is born; its public half lies beside it for everyone.
/// </summary>
internal static class CheckpointKey
{
    // OWASP's 2023 count for PBKDF2 with SHA-256.
    private const int Iterations = 600_000;

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everyone = Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static ECDsa Open(string folder, ReadOnlySpan<char> passphrase)
    {
        var file = Path.Combine(folder, "checkpoint-key.pem");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(file))
        {
            key.ImportFromEncryptedPem(File.ReadAllText(file), passphrase);
            return key;
        }
        var sealing = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations);
        Write(PublicIn(folder), key.ExportSubjectPublicKeyInfoPem(), Everyone);
        Write(file, key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, sealing), Owner);
        return key;
    }

    /// <summary>Where the public key lies.</summary>
    public static string PublicIn(string folder) => Path.Combine(folder, "checkpoint-key.pub.pem");

    // The private key is written last: a folder that has one has both.
    private static void Write(string file, string text, UnixFileMode mode)
    {
        File.WriteAllText(file + ".new", text + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file + ".new", mode);
        File.Move(file + ".new", file, overwrite: true);
    }
}
