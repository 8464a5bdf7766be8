using System.Security.Cryptography;

namespace CanCuoc.Keys;

/// <summary>AES-256-GCM: random nonce (12 bytes), what is hidden, tag (16 bytes). Tokens give the same layout.</summary>
internal static class Envelope
{
    public const int NonceLength = 12;
    public const int TagLength = 16;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var envelope = new byte[NonceLength + plain.Length + TagLength];
        var nonce = envelope.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(
            nonce,
            plain,
            envelope.AsSpan(NonceLength, plain.Length),
            envelope.AsSpan(^TagLength..),
            associated
        );
        return envelope;
    }

    /// <summary>What was sealed. Throws <see cref="CryptographicException"/> for another key or a change.</summary>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> associated)
    {
        RequireLength(envelope);
        var plain = SecretBytes.Room(envelope.Length - NonceLength - TagLength);
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(
            envelope[..NonceLength],
            envelope[NonceLength..^TagLength],
            envelope[^TagLength..],
            plain,
            associated
        );
        return plain;
    }

    public static void RequireLength(ReadOnlySpan<byte> envelope)
    {
        if (envelope.Length < NonceLength + TagLength)
            throw new CryptographicException("Too short to be an encrypted key.");
    }
}
