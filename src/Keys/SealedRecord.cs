using System.Security.Cryptography;

namespace CanCuoc.Keys;

/// <summary>
/// Content encrypted under a data key of its own (AES-256-GCM), and that key wrapped by the key store. Erasing the wrapped key erases the
/// content for good, wherever copies of it lie.
/// </summary>
/// <param name="WrappedKey">The data key as the key store wrapped it.</param>
/// <param name="Content">Nonce of 12 bytes, ciphertext, tag of 16 bytes.</param>
public sealed record SealedRecord(byte[] WrappedKey, byte[] Content)
{
    private const int KeyLength = 32;

    /// <summary>Encrypts under a new data key.</summary>
    /// <param name="label">Label of the wrapping key in the key store.</param>
    /// <param name="bound">What the content belongs to; it opens only with the same bytes.</param>
    public static SealedRecord Seal(KeyStore keys, string label, ReadOnlySpan<byte> content, ReadOnlySpan<byte> bound)
    {
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        try
        {
            return new(keys.Wrap(label, key), Envelope.Seal(key, content, bound));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Decrypts.</summary>
    /// <exception cref="CryptographicException">Key or content was changed, or belongs to something else.</exception>
    public byte[] Open(KeyStore keys, string label, ReadOnlySpan<byte> bound)
    {
        var key = keys.Unwrap(label, WrappedKey);
        try
        {
            return Envelope.Open(key, Content, bound);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
