using System.Security.Cryptography;

namespace CanCuoc.Keys;

/// <summary>
/// A key on a curve that signs where it lies, and shows its public half only. To sign is to make r and s, each as long as the curve's
/// field, from a hash.
/// </summary>
internal sealed class StoreSigner : ECDsa
{
    private readonly ECDsa publicHalf;
    private readonly Func<byte[], byte[]> sign;

    public StoreSigner(ECParameters publicKey, Func<byte[], byte[]> sign)
    {
        publicHalf = Create(publicKey);
        this.sign = sign;
        LegalKeySizesValue = [new KeySizes(publicHalf.KeySize, publicHalf.KeySize, 0)];
        KeySizeValue = publicHalf.KeySize;
    }

    public override byte[] SignHash(byte[] hash) => sign(hash);

    public override bool VerifyHash(byte[] hash, byte[] signature) => publicHalf.VerifyHash(hash, signature);

    public override ECParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters
            ? throw new CryptographicException("The private key does not leave its store.")
            : publicHalf.ExportParameters(includePrivateParameters: false);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            publicHalf.Dispose();
        base.Dispose(disposing);
    }
}
