using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip.SoftCard;

/// <summary>Signs by ECDSA, r and s one after the other (TR-03111 §5.2.1).</summary>
internal sealed class CurveSigningKey(ECDsa key, SignatureHash hash) : SigningKey(hash)
{
    public override byte[] PublicKey => key.ExportSubjectPublicKeyInfo();

    public override ActiveAuthenticationInfo Told => new(Hash.PlainSignature);

    public override int SignatureLength => 2 * ((key.KeySize + 7) / 8);

    public override byte[] Export() => key.ExportPkcs8PrivateKey();

    public override byte[] Sign(ReadOnlySpan<byte> challenge, Func<int, byte[]> random) =>
        key.SignHash(Hash.Of(challenge.ToArray()), DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public override void Dispose() => key.Dispose();
}
