using System.Security.Cryptography;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Verifiable;

/// <summary>Modulus and exponent of an RSA key (TR-03110-3 §D.3.1).</summary>
internal sealed class RsaKey(TerminalAlgorithm algorithm, byte[] modulus, byte[] exponent) : VerifiableKey(algorithm)
{
    // of 1,024 to 4,096 bits: the short ones stand in the worked example of TR-03110
    private const int MinModulus = 128;
    private const int MaxModulus = 512;
    private const int MaxExponent = 4;

    public static Outcome<VerifiableKey> Parse(TerminalAlgorithm algorithm, ReadOnlyMemory<byte> value)
    {
        var reader = new TlvReader(value);
        return
            reader.TryRead(0x81, out var modulus)
            && reader.TryRead(0x82, out var exponent)
            && reader.IsAtEnd
            && IsNumber(modulus.Span, MinModulus, MaxModulus)
            && IsNumber(exponent.Span, 1, MaxExponent)
            ? new RsaKey(algorithm, modulus.ToArray(), exponent.ToArray())
            : VerifiableCertificate.Malformed;
    }

    internal override VerifiableKey? Completed(VerifiableKey issuer) => this;

    internal override VerifiableKey Inheriting() => this;

    internal override bool IsAlike(VerifiableKey other) => other is RsaKey;

    private protected override byte[] Value() => [.. TlvObject.Of(0x81, modulus), .. TlvObject.Of(0x82, exponent)];

    private protected override bool VerifiesHash(byte[] hash, ReadOnlySpan<byte> signature)
    {
        using var key = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent });
        return key.VerifyHash(hash, signature, Algorithm.HashName, Algorithm.Padding!);
    }

    // odd, and without leading zeros
    private static bool IsNumber(ReadOnlySpan<byte> number, int min, int max) =>
        number.Length >= min && number.Length <= max && number[0] != 0 && (number[^1] & 1) == 1;
}
