using System.Security.Cryptography;

namespace CanCuoc.Keys;

internal enum KeyUse : byte
{
    Sign = 1,
    Wrap = 2,
    SignByRsa = 3,
}

/// <summary>The secret is PKCS#8 of a signing key, the 32 bytes of a wrapping key; the certificate is DER, empty when there is none.</summary>
internal sealed record KeyEntry(KeyUse Use, byte[] Secret, byte[] Certificate)
{
    public static KeyEntry NewSigner(KeyAlgorithm algorithm)
    {
        using AsymmetricAlgorithm key = algorithm.Curve is null
            ? RSA.Create(algorithm.Bits)
            : ECDsa.Create(algorithm.NamedCurve);
        Span<byte> room = stackalloc byte[2048]; // P-256 takes 138, RSA-3072 1,793
        try
        {
            return key.TryExportPkcs8PrivateKey(room, out var length)
                ? new(key is RSA ? KeyUse.SignByRsa : KeyUse.Sign, SecretBytes.Copy(room[..length]), [])
                : throw new CryptographicException("A private key of more than 2,048 bytes.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(room);
        }
    }

    /// <summary>The key of a signer, with its private half.</summary>
    public AsymmetricAlgorithm Open()
    {
        AsymmetricAlgorithm key = Use == KeyUse.SignByRsa ? RSA.Create() : ECDsa.Create();
        key.ImportPkcs8PrivateKey(Secret, out _);
        return key;
    }

    public static KeyEntry NewWrappingKey()
    {
        var secret = SecretBytes.Room(32);
        RandomNumberGenerator.Fill(secret);
        return new(KeyUse.Wrap, secret, []);
    }
}
