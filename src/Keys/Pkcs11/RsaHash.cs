using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;

namespace CanCuoc.Keys;

/// <summary>A hash as RSA signatures of tokens name it (PKCS #11 2.40 §2.1; the DigestInfo of RFC 8017 §9.2, note 1).</summary>
internal sealed record RsaHash(HashAlgorithmName Name, CKM Mechanism, CKG Mask, string DigestInfo)
{
    private static readonly RsaHash[] All =
    [
        new(HashAlgorithmName.SHA256, CKM.CKM_SHA256, CKG.CKG_MGF1_SHA256, "3031300D060960864801650304020105000420"),
        new(HashAlgorithmName.SHA384, CKM.CKM_SHA384, CKG.CKG_MGF1_SHA384, "3041300D060960864801650304020205000430"),
        new(HashAlgorithmName.SHA512, CKM.CKM_SHA512, CKG.CKG_MGF1_SHA512, "3051300D060960864801650304020305000440"),
    ];

    public static RsaHash Of(HashAlgorithmName name) =>
        Array.Find(All, row => row.Name == name)
        ?? throw new CryptographicException($"Tokens sign no {name.Name} by RSA.");

    public byte[] DigestOf(byte[] hash) => [.. Convert.FromHexString(DigestInfo), .. hash];
}
