using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip.SoftCard;

/// <summary>The private key of active authentication. It leaves the chip in no answer.</summary>
internal abstract class SigningKey : IDisposable
{
    /// <summary>SubjectPublicKeyInfo, for DG15.</summary>
    public abstract byte[] PublicKey { get; }

    /// <summary>What DG14 must tell of signatures that do not name it themselves; null where they do.</summary>
    public abstract SignatureHash? ToldHash { get; }

    public abstract int SignatureLength { get; }

    /// <summary>PrivateKeyInfo of RFC 5208; its owner wipes it.</summary>
    public abstract byte[] Export();

    public abstract byte[] Sign(ReadOnlySpan<byte> challenge, Func<int, byte[]> random);

    public abstract void Dispose();
}
