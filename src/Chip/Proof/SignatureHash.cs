using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace CanCuoc.Chip.Proof;

/// <summary>The hashes of active authentication, a row each.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Trailer">Its number in ISO/IEC 10118-3, by which a signature with message recovery names it.</param>
/// <param name="PlainSignature">Its object identifier ecdsa-plain-… of TR-03111 §5.2.1.1.</param>
/// <param name="Of">The framework has no SHA-224.</param>
internal sealed record SignatureHash(
    string Name,
    int Length,
    byte Trailer,
    string PlainSignature,
    Func<byte[], byte[]> Of
)
{
    public static readonly SignatureHash Sha1 = new("SHA-1", 20, 0x33, "0.4.0.127.0.7.1.1.4.1.1", SHA1.HashData);

    public static readonly SignatureHash Sha224 = new("SHA-224", 28, 0x38, "0.4.0.127.0.7.1.1.4.1.2", Digest224);

    public static readonly SignatureHash Sha256 = new("SHA-256", 32, 0x34, "0.4.0.127.0.7.1.1.4.1.3", SHA256.HashData);

    public static readonly SignatureHash Sha384 = new("SHA-384", 48, 0x36, "0.4.0.127.0.7.1.1.4.1.4", SHA384.HashData);

    public static readonly SignatureHash Sha512 = new("SHA-512", 64, 0x35, "0.4.0.127.0.7.1.1.4.1.5", SHA512.HashData);

    /// <summary>Shortest first.</summary>
    public static IReadOnlyList<SignatureHash> All { get; } = [Sha1, Sha224, Sha256, Sha384, Sha512];

    public static SignatureHash? OfTrailer(byte trailer) => All.FirstOrDefault(hash => hash.Trailer == trailer);

    public static SignatureHash? OfPlainSignature(string identifier) =>
        All.FirstOrDefault(hash => hash.PlainSignature == identifier);

    public override string ToString() => Name;

    private static byte[] Digest224(byte[] message)
    {
        var digest = new Sha224Digest();
        digest.BlockUpdate(message, 0, message.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
