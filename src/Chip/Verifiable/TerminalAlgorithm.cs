using System.Formats.Asn1;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// How a key of terminal authentication signs: id-TA of TR-03110-3 §A.1.1.3. The holder of the key chooses nothing: the algorithm
/// stands in its certificate.
/// </summary>
public sealed class TerminalAlgorithm
{
    private const string Ecdsa = "0.4.0.127.0.7.2.2.2.2";
    private const string Rsa = "0.4.0.127.0.7.2.2.2.1";

    // the framework has no SHA-224
    private static readonly HashAlgorithmName Sha224 = new("SHA224");

    private TerminalAlgorithm(string name, string identifier, HashAlgorithmName hash, RSASignaturePadding? padding)
    {
        Name = name;
        HashName = hash;
        Padding = padding;
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(identifier);
        Identifier = writer.Encode();
    }

    public static TerminalAlgorithm EcdsaSha1 { get; } = Elliptic("SHA-1", 1, HashAlgorithmName.SHA1);

    public static TerminalAlgorithm EcdsaSha224 { get; } = Elliptic("SHA-224", 2, Sha224);

    public static TerminalAlgorithm EcdsaSha256 { get; } = Elliptic("SHA-256", 3, HashAlgorithmName.SHA256);

    public static TerminalAlgorithm EcdsaSha384 { get; } = Elliptic("SHA-384", 4, HashAlgorithmName.SHA384);

    public static TerminalAlgorithm EcdsaSha512 { get; } = Elliptic("SHA-512", 5, HashAlgorithmName.SHA512);

    /// <summary>RSA is verified, never made.</summary>
    public static IReadOnlyList<TerminalAlgorithm> All { get; } =
    [
        EcdsaSha1,
        EcdsaSha224,
        EcdsaSha256,
        EcdsaSha384,
        EcdsaSha512,
        new("id-TA-RSA-v1-5-SHA-1", $"{Rsa}.1", HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1),
        new("id-TA-RSA-v1-5-SHA-256", $"{Rsa}.2", HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        new("id-TA-RSA-PSS-SHA-1", $"{Rsa}.3", HashAlgorithmName.SHA1, RSASignaturePadding.Pss),
        new("id-TA-RSA-PSS-SHA-256", $"{Rsa}.4", HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        new("id-TA-RSA-v1-5-SHA-512", $"{Rsa}.5", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        new("id-TA-RSA-PSS-SHA-512", $"{Rsa}.6", HashAlgorithmName.SHA512, RSASignaturePadding.Pss),
    ];

    public string Name { get; }

    public bool IsElliptic => Padding is null;

    internal HashAlgorithmName HashName { get; }

    internal RSASignaturePadding? Padding { get; }

    /// <summary>The object identifier with its tag.</summary>
    internal byte[] Identifier { get; }

    /// <summary>The algorithm of this object identifier, given without its tag.</summary>
    internal static TerminalAlgorithm? Of(ReadOnlySpan<byte> identifier)
    {
        foreach (var algorithm in All)
        {
            if (algorithm.Identifier.AsSpan(2).SequenceEqual(identifier))
                return algorithm;
        }
        return null;
    }

    /// <summary>Signs as cards want it: r and s one after another (TR-03110-3 §A.6.4.3).</summary>
    internal byte[] Sign(ECDsa key, ReadOnlySpan<byte> message) => key.SignHash(Hash(message));

    internal byte[] Hash(ReadOnlySpan<byte> message)
    {
        if (HashName != Sha224)
            return CryptographicOperations.HashData(HashName, message);
        var digest = new Sha224Digest();
        digest.BlockUpdate(message);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }

    private static TerminalAlgorithm Elliptic(string hash, int number, HashAlgorithmName name) =>
        new($"id-TA-ECDSA-{hash}", $"{Ecdsa}.{number}", name, padding: null);
}
