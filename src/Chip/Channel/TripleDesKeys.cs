using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace CanCuoc.Chip.Channel;

/// <summary>
/// A key for secrecy and a key for authenticity, two-key triple DES in CBC with no IV and retail MAC, made from a seed by SHA-1
/// (ICAO 9303-11 §9.7.1 and §4.3.3). They protect basic access control and, derived anew, the session that follows.
/// </summary>
internal sealed class TripleDesKeys : IDisposable
{
    public const int KeyLength = 16;
    public const int MacLength = 8;

    private static readonly byte[] NoIv = new byte[IsoPadding.Block];

    private TripleDesKeys(byte[] encryption, byte[] authentication)
    {
        Encryption = encryption;
        Authentication = authentication;
    }

    public byte[] Encryption { get; }

    public byte[] Authentication { get; }

    public static TripleDesKeys OfSeed(ReadOnlySpan<byte> seed) => new(Derive(seed, 1), Derive(seed, 2));

    public byte[] Encrypt(byte[] blocks)
    {
        using var cipher = Cipher();
        return cipher.EncryptCbc(blocks, NoIv, PaddingMode.None);
    }

    public byte[] Decrypt(byte[] blocks)
    {
        using var cipher = Cipher();
        return cipher.DecryptCbc(blocks, NoIv, PaddingMode.None);
    }

    /// <summary>MAC algorithm 3 of ISO/IEC 9797-1 over the padded message, eight bytes.</summary>
    public byte[] Mac(ReadOnlySpan<byte> message)
    {
        using var first = DES.Create();
        using var second = DES.Create();
        first.Key = Authentication[..IsoPadding.Block];
        second.Key = Authentication[IsoPadding.Block..];
        var chained = first.EncryptCbc(IsoPadding.Add(message), NoIv, PaddingMode.None);
        var last = second.DecryptEcb(chained[^MacLength..], PaddingMode.None);
        return first.EncryptEcb(last, PaddingMode.None);
    }

    public bool IsMac(ReadOnlySpan<byte> mac, ReadOnlySpan<byte> message) =>
        CryptographicOperations.FixedTimeEquals(mac, Mac(message));

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(Encryption);
        CryptographicOperations.ZeroMemory(Authentication);
    }

    // OpenSSL takes three keys only: the first serves again as third
    private TripleDES Cipher()
    {
        var three = new byte[KeyLength + IsoPadding.Block];
        Encryption.CopyTo(three, 0);
        Encryption.AsSpan(0, IsoPadding.Block).CopyTo(three.AsSpan(KeyLength));
        var cipher = TripleDES.Create();
        cipher.Key = three;
        CryptographicOperations.ZeroMemory(three);
        return cipher;
    }

    private static byte[] Derive(ReadOnlySpan<byte> seed, int counter)
    {
        Span<byte> input = stackalloc byte[KeyLength + sizeof(int)];
        Span<byte> digest = stackalloc byte[SHA1.HashSizeInBytes];
        seed.CopyTo(input);
        BinaryPrimitives.WriteInt32BigEndian(input[KeyLength..], counter);
        SHA1.HashData(input, digest);
        var key = digest[..KeyLength].ToArray();
        CryptographicOperations.ZeroMemory(input);
        CryptographicOperations.ZeroMemory(digest);
        foreach (ref var part in key.AsSpan())
            part = WithOddParity(part);
        return key;
    }

    private static byte WithOddParity(byte part) =>
        (byte)(part & 0xFE) is var rest && BitOperations.PopCount(rest) % 2 == 0 ? (byte)(rest | 1) : rest;
}
