using System.Security.Cryptography;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>A P-256 key of a vault: it signs hashes and shows its public half.</summary>
internal sealed class VaultKey : ECDsa
{
    private readonly ECDsa hidden = Create(ECCurve.NamedCurves.nistP256);

    public VaultKey()
    {
        LegalKeySizesValue = [new KeySizes(256, 256, 0)];
        KeySizeValue = 256;
    }

    public override byte[] SignHash(byte[] hash) => hidden.SignHash(hash);

    public override bool VerifyHash(byte[] hash, byte[] signature) => hidden.VerifyHash(hash, signature);

    public override ECParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters
            ? throw new CryptographicException("The key does not leave its vault.")
            : hidden.ExportParameters(includePrivateParameters: false);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            hidden.Dispose();
        base.Dispose(disposing);
    }
}
