using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace CanCuoc.Chip.Channel;

/// <summary>What a derived key is for: the counter of ICAO 9303-11 §9.7.1.</summary>
internal enum KeyUse
{
    Secrecy = 1,
    Authenticity = 2,
    Password = 3,
}

/// <summary>KDF(K, c) of ICAO 9303-11 §9.7.1: the first bytes of H(K ‖ c); keys of DES get odd parity.</summary>
internal static class KeyDerivation
{
    /// <summary>The key; its owner wipes it.</summary>
    public static byte[] Derive(CipherSuite suite, ReadOnlySpan<byte> secret, KeyUse use)
    {
        var input = new byte[secret.Length + sizeof(int)];
        secret.CopyTo(input);
        BinaryPrimitives.WriteInt32BigEndian(input.AsSpan(secret.Length), (int)use);
        var digest = CryptographicOperations.HashData(suite.Hash, input);
        var key = digest[..suite.KeyLength];
        CryptographicOperations.ZeroMemory(input);
        CryptographicOperations.ZeroMemory(digest);
        if (suite == CipherSuite.TripleDes)
        {
            foreach (ref var part in key.AsSpan())
                part = WithOddParity(part);
        }
        return key;
    }

    private static byte WithOddParity(byte part) =>
        (byte)(part & 0xFE) is var rest && BitOperations.PopCount(rest) % 2 == 0 ? (byte)(rest | 1) : rest;
}
