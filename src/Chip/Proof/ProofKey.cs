using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Proof;

/// <summary>The public key of DG15, with which a chip's answer to a challenge is judged (ICAO 9303-11 §6.1).</summary>
internal abstract class ProofKey : IDisposable
{
    /// <summary>Bytes of every answer.</summary>
    public abstract int SignatureLength { get; }

    /// <summary>Null where the algorithm is none that is known here.</summary>
    /// <param name="told">Of signatures by ECDSA, by DG14; null where it does not tell.</param>
    public static ProofKey? Read(DataGroup15 group, ActiveAuthenticationInfo? told) =>
        SubjectPublicKey.Read(group.Key) switch
        {
            { Algorithm: SubjectPublicKey.Rsa } key => RsaProofKey.Read(key.Key),
            { Algorithm: SubjectPublicKey.EllipticCurve } => CurveProofKey.Read(group.Key, told),
            _ => null,
        };

    public abstract bool IsAnswer(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> challenge);

    public abstract void Dispose();
}
