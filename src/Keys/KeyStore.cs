using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Keys;

/// <summary>
/// Where private keys live: a token (PKCS#11) or an encrypted file. A label names one key, signing or wrapping: lower-case words with
/// dashes, at most 64 characters, like <c>country-signer</c>; any other text is an <see cref="ArgumentException"/>. What the store or
/// its keeper must set right is a <see cref="KeyStoreException"/>. Safe for use by many threads; what it signs, it signs one by one.
/// </summary>
public abstract class KeyStore : IDisposable
{
    /// <summary>The labels of all keys, in ordinal order.</summary>
    public abstract IReadOnlyList<string> Labels { get; }

    /// <summary>
    /// Makes a key pair that signs: an <see cref="ECDsa"/> or an <see cref="RSA"/>, as the algorithm is. The private half never leaves the
    /// signer, and the signer ends with its store.
    /// </summary>
    /// <exception cref="KeyStoreException">KEY-05: the label is taken; KEY-13: the store makes no keys of this algorithm.</exception>
    public abstract AsymmetricAlgorithm CreateSigner(string label, KeyAlgorithm algorithm);

    /// <summary>A signer made before, of whatever algorithm; null when there is none.</summary>
    public abstract AsymmetricAlgorithm? OpenAnySigner(string label);

    /// <summary>Makes a P-256 key pair.</summary>
    /// <exception cref="KeyStoreException">KEY-05: the label is taken.</exception>
    public ECDsa CreateSigner(string label) => (ECDsa)CreateSigner(label, KeyAlgorithm.P256);

    /// <summary>A signer made before on any curve; null when there is none.</summary>
    public ECDsa? OpenSigner(string label)
    {
        var signer = OpenAnySigner(label);
        if (signer is not (ECDsa or null))
            signer.Dispose();
        return signer as ECDsa;
    }

    /// <summary>The certificate kept beside a signer; null when there is none. The caller disposes of it.</summary>
    public abstract X509Certificate2? Certificate(string label);

    /// <summary>Keeps a signer's certificate (its public part only) in place of the one kept before.</summary>
    /// <exception cref="KeyStoreException">KEY-06: no such signer; KEY-07: the certificate is of another key.</exception>
    public abstract void KeepCertificate(string label, X509Certificate2 certificate);

    /// <summary>Makes an AES-256 key that wraps other keys. It serves 2^32 of them (NIST SP 800-38D §8.3).</summary>
    /// <exception cref="KeyStoreException">KEY-05: the label is taken.</exception>
    public abstract void CreateWrappingKey(string label);

    /// <summary>Encrypts a key of at least one byte by AES-256-GCM, bound to the label; it grows by 28 bytes.</summary>
    /// <exception cref="KeyStoreException">KEY-06: no such wrapping key.</exception>
    public abstract byte[] Wrap(string label, ReadOnlySpan<byte> dataKey);

    /// <summary>The key that was wrapped. The caller zeroes it.</summary>
    /// <exception cref="KeyStoreException">KEY-06: no such wrapping key.</exception>
    /// <exception cref="CryptographicException">It was changed, or wrapped under another key or label.</exception>
    public abstract byte[] Unwrap(string label, ReadOnlySpan<byte> wrapped);

    public abstract void Dispose();

    private protected static void RequireKey(ReadOnlySpan<byte> dataKey)
    {
        if (dataKey.IsEmpty)
            throw new ArgumentException("There is no key to wrap.", nameof(dataKey));
    }
}
