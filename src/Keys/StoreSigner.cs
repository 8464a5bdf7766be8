using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Keys;

/// <summary>
/// A P-256 key that signs where it lies, and shows its public half only. To sign is to make r and s, of 32 bytes each, from a hash.
/// </summary>
internal sealed class StoreSigner : ECDsa
{
    private readonly ECDsa publicHalf;
    private readonly Func<byte[], byte[]> sign;

    public StoreSigner(ECParameters publicKey, Func<byte[], byte[]> sign)
    {
        publicHalf = Create(publicKey);
        this.sign = sign;
        LegalKeySizesValue = [new KeySizes(256, 256, 0)];
        KeySizeValue = 256;
    }

    public override byte[] SignHash(byte[] hash) => sign(hash);

    public override bool VerifyHash(byte[] hash, byte[] signature) => publicHalf.VerifyHash(hash, signature);

    public override ECParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters
            ? throw new CryptographicException("The private key does not leave its store.")
            : publicHalf.ExportParameters(includePrivateParameters: false);

    public bool IsKeyOf(X509Certificate2 certificate) =>
        certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(ExportSubjectPublicKeyInfo());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            publicHalf.Dispose();
        base.Dispose(disposing);
    }
}
