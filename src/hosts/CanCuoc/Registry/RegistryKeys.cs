using System.Security.Cryptography;
using CanCuoc.Biometrics;
using CanCuoc.Keys;
using CanCuoc.Storage;

namespace CanCuoc.Program;

/// <summary>The key store of a data folder, with every key the registry works with; what is missing is made when it is opened.</summary>
internal static class RegistryKeys
{
    private const string CheckpointSigner = "checkpoint-signer";

    /// <summary>Where the public half of the checkpoint signer lies, for everyone who verifies.</summary>
    public static string PublicKeyIn(string folder) => Path.Combine(folder, "checkpoint-key.pub.pem");

    /// <summary>Opens the folder's key store, or makes it.</summary>
    /// <exception cref="KeyStoreException">The file is damaged, in use, or opened with another passphrase.</exception>
    public static KeyStore Open(DataFolder folder, string passphrase)
    {
        var keys = File.Exists(folder.Keys)
            ? EncryptedFileKeyStore.Open(folder.Keys, passphrase)
            : EncryptedFileKeyStore.Create(folder.Keys, passphrase);
        if (!keys.Labels.Contains(Captures.WrappingKey))
            keys.CreateWrappingKey(Captures.WrappingKey);
        if (!File.Exists(PublicKeyIn(folder.Path)))
            WritePublicKey(PublicKeyIn(folder.Path), keys);
        return keys;
    }

    /// <summary>Signs the ledger's checkpoints.</summary>
    public static ECDsa Signer(KeyStore keys) =>
        keys.OpenSigner(CheckpointSigner) ?? keys.CreateSigner(CheckpointSigner);

    private static void WritePublicKey(string file, KeyStore keys)
    {
        using var signer = Signer(keys);
        File.WriteAllText(file + ".new", signer.ExportSubjectPublicKeyInfoPem() + "\n");
        File.Move(file + ".new", file, overwrite: true);
    }
}
