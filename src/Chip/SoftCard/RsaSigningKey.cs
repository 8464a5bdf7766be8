using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// Signs by RSA with message recovery. The framework signs no message that it has not padded itself; BouncyCastle does, and blinds the
/// private operation.
/// </summary>
internal sealed class RsaSigningKey(RSA key, SignatureHash hash) : SigningKey(hash)
{
    public override byte[] PublicKey => key.ExportSubjectPublicKeyInfo();

    public override ActiveAuthenticationInfo? Told => null;

    public override int SignatureLength => key.KeySize / 8;

    public override byte[] Export() => key.ExportPkcs8PrivateKey();

    public override byte[] Sign(ReadOnlySpan<byte> challenge, Func<int, byte[]> random)
    {
        var message = RecoverableMessage.Of(SignatureLength, Hash, challenge, random);
        var engine = new RsaBlindedEngine();
        var pkcs8 = Export();
        engine.Init(forEncryption: true, (RsaPrivateCrtKeyParameters)PrivateKeyFactory.CreateKey(pkcs8));
        CryptographicOperations.ZeroMemory(pkcs8);
        var signature = engine.ProcessBlock(message, 0, message.Length);
        return [.. new byte[SignatureLength - signature.Length], .. signature];
    }

    public override void Dispose() => key.Dispose();
}
