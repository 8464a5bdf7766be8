using System.Security.Cryptography;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Proof;

/// <summary>A public key of active authentication by ECDSA, whose signatures are r and s, one after the other (TR-03111 §5.2.1).</summary>
internal sealed class CurveProofKey : ProofKey
{
    private readonly ECDsa key;
    private readonly SignatureHash hash;

    private CurveProofKey(ECDsa key, SignatureHash hash) => (this.key, this.hash) = (key, hash);

    public override int SignatureLength => 2 * ((key.KeySize + 7) / 8);

    /// <summary>Null where this is no key.</summary>
    /// <param name="publicKey">A SubjectPublicKeyInfo; the curve named or written out.</param>
    /// <param name="told">Which hash; where nobody tells, it is the longest that the curve has use for.</param>
    public static CurveProofKey? Read(ReadOnlyMemory<byte> publicKey, ActiveAuthenticationInfo? told)
    {
        var named = told is null ? null : SignatureHash.OfPlainSignature(told.SignatureAlgorithm);
        if (told is not null && named is null)
            return null;
        var imported = ECDsa.Create();
        try
        {
            imported.ImportSubjectPublicKeyInfo(publicKey.Span, out _);
            return new CurveProofKey(imported, named ?? LongestFor(imported.KeySize));
        }
        catch (Exception rejected) when (RejectedKey.Is(rejected))
        {
            imported.Dispose();
            return null;
        }
    }

    public override bool IsAnswer(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> challenge) =>
        signature.Length == SignatureLength
        && key.VerifyHash(hash.Of(challenge.ToArray()), signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public override void Dispose() => key.Dispose();

    private static SignatureHash LongestFor(int keySize) =>
        SignatureHash.All.LastOrDefault(hash => 8 * hash.Length <= keySize, SignatureHash.Sha1);
}
