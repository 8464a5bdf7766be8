using System.Security.Cryptography;
using System.Text;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Access;

/// <summary>The document basic access keys, which whoever saw the card's face can make, and what both sides do with them.</summary>
internal sealed class BasicAccessKeys : IDisposable
{
    public const int NonceLength = Command.ChallengeLength;

    /// <summary>Two nonces and a half key, encrypted, and their MAC.</summary>
    public const int TokenLength = MessageLength + SessionCipher.MacLength;

    /// <summary>Of one side's half of the session key.</summary>
    public const int HalfKeyLength = TripleDesCipher.KeyLength;

    private const int MessageLength = (2 * NonceLength) + HalfKeyLength;

    private readonly SessionCipher cipher;

    private BasicAccessKeys(SessionCipher cipher) => this.cipher = cipher;

    public static BasicAccessKeys Of(MrzKey key)
    {
        Span<byte> digest = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(Encoding.ASCII.GetBytes(key.Information), digest);
        var made = new BasicAccessKeys(CipherSuite.TripleDes.CipherOf(digest[..TripleDesCipher.KeyLength]));
        CryptographicOperations.ZeroMemory(digest);
        return made;
    }

    /// <summary>What one side sends: its own nonce, the other's, and its half of the session key.</summary>
    public byte[] Seal(ReadOnlySpan<byte> own, ReadOnlySpan<byte> other, ReadOnlySpan<byte> halfKey)
    {
        byte[] message = [.. own, .. other, .. halfKey];
        cipher.Encrypt([], message);
        return [.. message, .. cipher.Token(message)];
    }

    /// <summary>Opens what the other side sent, if it knows the keys and means these two nonces.</summary>
    /// <param name="sender">The nonce of the side that sent it; empty while it is not known.</param>
    public bool TryOpen(
        ReadOnlySpan<byte> token,
        ReadOnlySpan<byte> sender,
        ReadOnlySpan<byte> receiver,
        out BasicAccessToken opened
    )
    {
        opened = default;
        if (token.Length != TokenLength)
            return false;
        var message = token[..MessageLength].ToArray();
        if (!CryptographicOperations.FixedTimeEquals(token[MessageLength..], cipher.Token(message)))
            return false;
        cipher.Decrypt([], message);
        opened = new BasicAccessToken(message[..NonceLength], message[(2 * NonceLength)..]);
        return message.AsSpan(NonceLength, NonceLength).SequenceEqual(receiver)
            && opened.Nonce.AsSpan().StartsWith(sender);
    }

    public void Dispose() => cipher.Dispose();
}

/// <summary>The sender's nonce and its half of the session key.</summary>
internal readonly record struct BasicAccessToken(byte[] Nonce, byte[] HalfKey)
{
    /// <summary>The session of both: keys of both halves, and a counter of the last four bytes of both nonces (ICAO 9303-11 §9.8.6.3).</summary>
    public static ProtectedSession Session(BasicAccessToken terminal, BasicAccessToken chip)
    {
        Span<byte> seed = stackalloc byte[BasicAccessKeys.HalfKeyLength];
        for (var i = 0; i < seed.Length; i++)
            seed[i] = (byte)(terminal.HalfKey[i] ^ chip.HalfKey[i]);
        byte[] counter = [.. chip.Nonce[4..], .. terminal.Nonce[4..]];
        var session = ProtectedSession.OfSharedSecret(CipherSuite.TripleDes, seed, counter);
        CryptographicOperations.ZeroMemory(seed);
        return session;
    }
}
