using System.Security.Cryptography;

namespace CanCuoc.Keys;

/// <summary>An RSA key that signs where it lies, and shows its public half only. It decrypts nothing.</summary>
internal sealed class StoreRsaSigner : RSA
{
    private readonly RSA publicHalf;
    private readonly Func<byte[], HashAlgorithmName, RSASignaturePadding, byte[]> sign;

    public StoreRsaSigner(RSAParameters publicKey, Func<byte[], HashAlgorithmName, RSASignaturePadding, byte[]> sign)
    {
        publicHalf = Create(publicKey);
        this.sign = sign;
        LegalKeySizesValue = [new KeySizes(publicHalf.KeySize, publicHalf.KeySize, 0)];
        KeySizeValue = publicHalf.KeySize;
    }

    public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) =>
        sign(hash, hashAlgorithm, padding);

    public override bool VerifyHash(
        byte[] hash,
        byte[] signature,
        HashAlgorithmName hashAlgorithm,
        RSASignaturePadding padding
    ) => publicHalf.VerifyHash(hash, signature, hashAlgorithm, padding);

    public override RSAParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters
            ? throw new CryptographicException("The private key does not leave its store.")
            : publicHalf.ExportParameters(includePrivateParameters: false);

    public override void ImportParameters(RSAParameters parameters) =>
        throw new CryptographicException("A key of a store is not replaced.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            publicHalf.Dispose();
        base.Dispose(disposing);
    }
}
