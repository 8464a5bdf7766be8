using System.Security.Cryptography;

namespace CanCuoc.Chip.Channel;

/// <summary>The ciphers that access and chip authentication may agree on, a row each (ICAO 9303-11 §9.7.1.1 to 9.7.1.4 and §9.8.6).</summary>
internal sealed class CipherSuite
{
    public static readonly CipherSuite TripleDes = new(
        "3DES-CBC-CBC",
        TripleDesCipher.KeyLength,
        HashAlgorithmName.SHA1,
        (secrecy, authenticity) => new TripleDesCipher(secrecy, authenticity)
    );

    public static readonly CipherSuite Aes128 = OfAes(16, HashAlgorithmName.SHA1);

    public static readonly CipherSuite Aes192 = OfAes(24, HashAlgorithmName.SHA256);

    public static readonly CipherSuite Aes256 = OfAes(32, HashAlgorithmName.SHA256);

    private readonly Func<byte[], byte[], SessionCipher> create;

    private CipherSuite(string name, int keyLength, HashAlgorithmName hash, Func<byte[], byte[], SessionCipher> create)
    {
        Name = name;
        KeyLength = keyLength;
        Hash = hash;
        this.create = create;
    }

    /// <summary>Weakest first.</summary>
    public static IReadOnlyList<CipherSuite> All { get; } = [TripleDes, Aes128, Aes192, Aes256];

    public string Name { get; }

    public int KeyLength { get; }

    /// <summary>Of key derivation.</summary>
    public HashAlgorithmName Hash { get; }

    /// <summary>The ciphers of a session whose parties share this secret.</summary>
    public SessionCipher CipherOf(ReadOnlySpan<byte> secret)
    {
        var secrecy = KeyDerivation.Derive(this, secret, KeyUse.Secrecy);
        var authenticity = KeyDerivation.Derive(this, secret, KeyUse.Authenticity);
        return Create(secrecy, authenticity);
    }

    /// <summary>The cipher that a password's key is used with; it makes no MAC.</summary>
    public SessionCipher CipherOfPassword(ReadOnlySpan<byte> password)
    {
        var key = KeyDerivation.Derive(this, password, KeyUse.Password);
        return Create(key, key);
    }

    public override string ToString() => Name;

    private SessionCipher Create(byte[] secrecy, byte[] authenticity)
    {
        var cipher = create(secrecy, authenticity);
        CryptographicOperations.ZeroMemory(secrecy);
        CryptographicOperations.ZeroMemory(authenticity);
        return cipher;
    }

    private static CipherSuite OfAes(int keyLength, HashAlgorithmName hash) =>
        new(
            $"AES-CBC-CMAC-{8 * keyLength}",
            keyLength,
            hash,
            (secrecy, authenticity) => new AesCipher(secrecy, authenticity)
        );
}
