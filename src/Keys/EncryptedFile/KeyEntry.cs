using System.Security.Cryptography;

namespace CanCuoc.Keys;

internal enum KeyUse : byte
{
    Sign = 1,
    Wrap = 2,
}

/// <summary>The secret is PKCS#8 of a signing key, the 32 bytes of a wrapping key; the certificate is DER, empty when there is none.</summary>
internal sealed record KeyEntry(KeyUse Use, byte[] Secret, byte[] Certificate)
{
    public static KeyEntry NewSigner()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Span<byte> room = stackalloc byte[256]; // it takes 138
        try
        {
            return key.TryExportPkcs8PrivateKey(room, out var length)
                ? new(KeyUse.Sign, SecretBytes.Copy(room[..length]), [])
                : throw new CryptographicException("A P-256 key of more than 256 bytes.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(room);
        }
    }

    public static KeyEntry NewWrappingKey()
    {
        var secret = SecretBytes.Room(32);
        RandomNumberGenerator.Fill(secret);
        return new(KeyUse.Wrap, secret, []);
    }
}
