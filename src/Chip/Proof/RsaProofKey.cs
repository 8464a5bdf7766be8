using System.Formats.Asn1;
using System.Numerics;

namespace CanCuoc.Chip.Proof;

/// <summary>A public RSA key of active authentication. Nothing about it is secret, so nothing here is constant-time.</summary>
internal sealed class RsaProofKey : ProofKey
{
    private const int ShortestModulus = 1024;
    private const int LongestModulus = 8192;
    private const int LongestExponent = 64;

    /// <summary>The last four bits of every message that is signed (ISO/IEC 9796-2 §B.4).</summary>
    private const int LastBits = 0x0C;

    private readonly BigInteger modulus;
    private readonly BigInteger exponent;

    private RsaProofKey(BigInteger modulus, BigInteger exponent) => (this.modulus, this.exponent) = (modulus, exponent);

    public override int SignatureLength => (int)(modulus.GetBitLength() / 8);

    /// <summary>Null where this is no key, or one that no chip should have.</summary>
    public static RsaProofKey? Read(ReadOnlyMemory<byte> key)
    {
        try
        {
            var parts = new AsnReader(key, AsnEncodingRules.BER).ReadSequence();
            var (modulus, exponent) = (parts.ReadInteger(), parts.ReadInteger());
            return
                modulus.Sign > 0
                && modulus.GetBitLength() is >= ShortestModulus and <= LongestModulus
                && modulus.GetBitLength() % 8 == 0
                && !modulus.IsEven
                && exponent > BigInteger.One
                && !exponent.IsEven
                && exponent.GetBitLength() <= LongestExponent
                ? new RsaProofKey(modulus, exponent)
                : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    public override bool IsAnswer(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> challenge)
    {
        if (signature.Length != SignatureLength)
            return false;
        var number = new BigInteger(signature, isUnsigned: true, isBigEndian: true);
        if (number >= modulus)
            return false;
        var opened = BigInteger.ModPow(number, exponent, modulus);
        // a signer may give the smaller one of s and n - s
        var message = (opened & 0x0F) == LastBits ? opened : modulus - opened;
        var bytes = message.ToByteArray(isUnsigned: true, isBigEndian: true);
        return bytes.Length == SignatureLength && RecoverableMessage.Answers(bytes, challenge);
    }

    public override void Dispose() { }
}
