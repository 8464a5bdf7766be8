using System.Security.Cryptography;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>A public key of terminal authentication as certificates carry it (TR-03110-3 §D.3): data object 7F49.</summary>
public abstract class VerifiableKey
{
    public static readonly Refusal Unknown = new(
        "CHI-77",
        "Khóa trong chứng thư của thiết bị đọc dùng thuật toán hoặc đường cong không được hỗ trợ.",
        "The key of a terminal's certificate has an algorithm or a curve that is not supported.",
        "BSI TR-03110-3 §A.6.4"
    );

    internal const int Tag = 0x7F49;

    private protected VerifiableKey(TerminalAlgorithm algorithm) => Algorithm = algorithm;

    public TerminalAlgorithm Algorithm { get; }

    /// <summary>The public half of a key that signs terminal authentication or certificates, with its domain parameters.</summary>
    /// <param name="key">On P-256, P-384, P-521 or a brainpool curve; it may live in a key store.</param>
    public static VerifiableKey Of(ECDsa key, TerminalAlgorithm algorithm)
    {
        if (!algorithm.IsElliptic)
            throw new ArgumentException("RSA keys are verified, never made.", nameof(algorithm));
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var curve = VerifiableCurve.Of(parameters.Curve);
        return new EllipticKey(algorithm, curve, hasCofactor: true, [4, .. parameters.Q.X!, .. parameters.Q.Y!]);
    }

    /// <summary>Whether the key is on a curve that certificates can have.</summary>
    internal static bool IsSupported(ECDsa key) =>
        VerifiableCurve.Find(key.ExportParameters(includePrivateParameters: false).Curve) is not null;

    internal static Outcome<VerifiableKey> Parse(ReadOnlyMemory<byte> value)
    {
        var reader = new TlvReader(value);
        if (!reader.TryRead(0x06, out var identifier))
            return VerifiableCertificate.Malformed;
        if (TerminalAlgorithm.Of(identifier.Span) is not { } algorithm)
            return Unknown;
        var rest = value[^reader.Remaining..];
        return algorithm.IsElliptic ? EllipticKey.Parse(algorithm, rest) : RsaKey.Parse(algorithm, rest);
    }

    internal byte[] Encode() => TlvObject.Of(Tag, Algorithm.Identifier, Value());

    /// <summary>Whether the private half made this signature; never of a key whose domain parameters are another certificate's.</summary>
    internal bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        try
        {
            return VerifiesHash(Algorithm.Hash(message), signature);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The key with its domain parameters, taken from its issuer's where it has none; null where that is of another kind.</summary>
    internal abstract VerifiableKey? Completed(VerifiableKey issuer);

    /// <summary>The key as certificates of document verifiers and terminals carry it: the domain parameters are left to the CVCA.</summary>
    internal abstract VerifiableKey Inheriting();

    /// <summary>Whether both have the same domain parameters; RSA keys have none.</summary>
    internal abstract bool IsAlike(VerifiableKey other);

    private protected abstract byte[] Value();

    private protected abstract bool VerifiesHash(byte[] hash, ReadOnlySpan<byte> signature);
}
