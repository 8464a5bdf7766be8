using System.Security.Cryptography;

namespace CanCuoc.Chip.Proof;

/// <summary>Agreement of a secret over a curve: the x-coordinate of the common point (TR-03111 §4.3.1).</summary>
internal static class KeyAgreement
{
    private const byte Uncompressed = 0x04;

    /// <summary>The shared secret, which its owner wipes; null where the other's point is none of this curve.</summary>
    public static byte[]? Agree(ECDiffieHellman key, ReadOnlySpan<byte> point)
    {
        var length = (key.KeySize + 7) / 8;
        if (point.Length != 1 + (2 * length) || point[0] != Uncompressed)
            return null;
        var parameters = key.ExportParameters(includePrivateParameters: false);
        parameters.Q = new ECPoint { X = point.Slice(1, length).ToArray(), Y = point[(1 + length)..].ToArray() };
        try
        {
            using var other = ECDiffieHellman.Create(parameters);
            using var publicKey = other.PublicKey;
            return key.DeriveRawSecretAgreement(publicKey);
        }
        catch (Exception rejected) when (RejectedKey.Is(rejected))
        {
            return null;
        }
    }
}
