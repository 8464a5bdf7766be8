using System.Security.Cryptography;
using CanCuoc.Biometrics;
using CanCuoc.Keys;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The key store of a data folder, with every key the registry works with; what is missing is made when it is opened.</summary>
internal static class RegistryKeys
{
    public static readonly Refusal Unusable = new(
        "RUN-02",
        "Không mở được kho khóa.",
        "The key store cannot be opened."
    );

    public static readonly Refusal WrongPassphrase = new(
        "RUN-11",
        "Cụm mật khẩu của kho khóa không đúng.",
        "The passphrase of the key store is wrong."
    );

    private const string CheckpointSigner = "checkpoint-signer";
    private const string ExtractSigner = "extract-signer";

    /// <summary>Where the public half of the checkpoint signer lies, for everyone who verifies.</summary>
    public static string PublicKeyIn(string folder) => Path.Combine(folder, "checkpoint-key.pub.pem");

    /// <summary>Where the public half of the extracts' signer lies, for everyone who is handed an extract.</summary>
    public static string ExtractKeyIn(string folder) => Path.Combine(folder, "extract-key.pub.pem");

    /// <summary>Opens the folder's key store, or makes it; the public key is written last, so that it says that all were made.</summary>
    public static Outcome<KeyStore> Open(DataFolder folder, Passphrase passphrase)
    {
        try
        {
            var keys =
                File.Exists(folder.Keys) ? EncryptedFileKeyStore.Open(folder.Keys, passphrase.Reveal())
                : folder.Kind == FolderKind.Demonstration
                    ? EncryptedFileKeyStore.CreateUnguarded(folder.Keys, passphrase.Reveal())
                : EncryptedFileKeyStore.Create(folder.Keys, passphrase.Reveal());
            foreach (var label in BodyRecords.WrappingKeys.Except(keys.Labels, StringComparer.Ordinal))
                keys.CreateWrappingKey(label);
            KeepPublicKey(ExtractKeyIn(folder.Path), Extracts(keys));
            KeepPublicKey(PublicKeyIn(folder.Path), Signer(keys));
            return keys;
        }
        catch (KeyStoreException failure)
        {
            return failure.Code == "KEY-02" ? WrongPassphrase : Unusable.For($"{failure.Code}: {failure.Message}");
        }
    }

    /// <summary>Signs the ledger's checkpoints.</summary>
    public static ECDsa Signer(KeyStore keys) =>
        keys.OpenSigner(CheckpointSigner) ?? keys.CreateSigner(CheckpointSigner);

    /// <summary>Signs extracts of records.</summary>
    public static ECDsa Extracts(KeyStore keys) => keys.OpenSigner(ExtractSigner) ?? keys.CreateSigner(ExtractSigner);

    private static void KeepPublicKey(string file, ECDsa signer)
    {
        using var opened = signer;
        var key = opened.ExportSubjectPublicKeyInfoPem() + "\n";
        if (File.Exists(file) && File.ReadAllText(file) == key)
            return;
        File.WriteAllText(file + ".new", key);
        File.Move(file + ".new", file, overwrite: true);
    }
}
