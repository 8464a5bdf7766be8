using System.Security.Cryptography;

namespace CanCuoc.Chip.Channel;

/// <summary>
/// Two-key triple DES in CBC with an IV of zeros, and the retail MAC: algorithm 3 of ISO/IEC 9797-1 (ICAO 9303-11 §9.8.6.1). The cipher of
/// basic access control, and of PACE on older passports.
/// </summary>
internal sealed class TripleDesCipher : SessionCipher
{
    public const int KeyLength = 16;

    private const int HalfKey = KeyLength / 2;

    private readonly CbcTransform encryption;
    private readonly CbcTransform decryption;
    private readonly CbcTransform chain;
    private readonly CbcTransform lastDecryption;

    // keys of two times eight bytes; the caller wipes them
    public TripleDesCipher(ReadOnlySpan<byte> secrecy, ReadOnlySpan<byte> authenticity)
    {
        using var cipher = TripleDes(secrecy);
        encryption = CbcTransform.Encrypting(cipher);
        decryption = CbcTransform.Decrypting(cipher);
        using var first = Des(authenticity[..HalfKey]);
        using var second = Des(authenticity[HalfKey..]);
        chain = CbcTransform.Encrypting(first);
        lastDecryption = CbcTransform.Decrypting(second);
    }

    public override int Block => 8;

    public override void Encrypt(ReadOnlySpan<byte> counter, ArraySegment<byte> blocks) => encryption.Run([], blocks);

    public override void Decrypt(ReadOnlySpan<byte> counter, ArraySegment<byte> blocks) => decryption.Run([], blocks);

    public override void Mac(ArraySegment<byte> blocks, Span<byte> mac)
    {
        chain.Run([], blocks);
        var last = blocks[^Block..];
        lastDecryption.Run([], last);
        chain.Run([], last);
        last.AsSpan().CopyTo(mac);
    }

    public override byte[] Token(ReadOnlySpan<byte> message)
    {
        var mac = new byte[MacLength];
        Mac(IsoPadding.Add(message, Block), mac);
        return mac;
    }

    public override void Dispose()
    {
        encryption.Dispose();
        decryption.Dispose();
        chain.Dispose();
        lastDecryption.Dispose();
    }

    // OpenSSL takes three keys only: the first serves again as third
    private static TripleDES TripleDes(ReadOnlySpan<byte> key)
    {
        byte[] three = [.. key, .. key[..HalfKey]];
        var cipher = TripleDES.Create();
        cipher.Key = three;
        CryptographicOperations.ZeroMemory(three);
        return cipher;
    }

    private static DES Des(ReadOnlySpan<byte> key)
    {
        var copy = key.ToArray();
        var cipher = DES.Create();
        cipher.Key = copy;
        CryptographicOperations.ZeroMemory(copy);
        return cipher;
    }
}
