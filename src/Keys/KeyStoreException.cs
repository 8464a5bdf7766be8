namespace CanCuoc.Keys;

/// <summary>A key store cannot do what was asked; its keeper can act on it. The code is permanent, the message one sentence.</summary>
public sealed class KeyStoreException : Exception
{
    private KeyStoreException(string code, string sentence, Exception? cause = null)
        : base(sentence, cause) => Code = code;

    public string Code { get; }

    internal static KeyStoreException NoFile(string path) => new("KEY-01", $"There is no key store at {path}.");

    internal static KeyStoreException NoToken(string token) =>
        new("KEY-01", $"The library does not offer exactly one token named {token}.");

    internal static KeyStoreException WrongPassphrase() => new("KEY-02", "The passphrase of the key store is wrong.");

    internal static KeyStoreException WrongPin(Exception cause) =>
        new("KEY-02", "The PIN of the token is wrong.", cause);

    internal static KeyStoreException Damaged(string path) =>
        new("KEY-03", $"{path} is damaged or not a key store; restore it from a copy.");

    internal static KeyStoreException InUse(string place, Exception cause) =>
        new("KEY-04", $"The key store {place} is open already.", cause);

    internal static KeyStoreException LabelTaken(string label) =>
        new("KEY-05", $"The key store has a key named {label} already.");

    internal static KeyStoreException NoKey(string label) =>
        new("KEY-06", $"The key store has no key of this use named {label}.");

    internal static KeyStoreException OtherKey(string label) =>
        new("KEY-07", $"The certificate does not belong to the key named {label}.");

    internal static KeyStoreException TooNew(string path) =>
        new("KEY-08", $"{path} was written by a newer version of this program.");

    internal static KeyStoreException FileExists(string path) =>
        new("KEY-09", $"There is a file at {path} already; a key store is never written over it.");

    internal static KeyStoreException PinLocked(Exception cause) =>
        new("KEY-10", "The token is locked after too many wrong PINs; its security officer can unlock it.", cause);

    internal static KeyStoreException NoLibrary(string path, Exception cause) =>
        new("KEY-11", $"{path} cannot be loaded as a PKCS#11 library.", cause);

    internal static KeyStoreException NoSuchAlgorithm(KeyAlgorithm algorithm, Exception cause) =>
        new("KEY-13", $"The token makes no {algorithm} keys: {cause.Message}", cause);

    internal static KeyStoreException TokenFailed(Exception cause) =>
        new("KEY-12", $"The token did not do what it was asked: {cause.Message}", cause);
}
