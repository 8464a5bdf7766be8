using System.Security.Cryptography;
using System.Text;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.MechanismParams;

namespace CanCuoc.Keys;

/// <summary>What a token does with its keys, in the formats of the framework.</summary>
internal static class TokenCipher
{
    // CKR_AEAD_DECRYPT_FAILED of PKCS#11 3.0. Tokens of 2.40 answer in their own ways, SoftHSM2 with CKR_GENERAL_ERROR.
    private const CKR TagMismatch = (CKR)0x35;

    /// <summary>r and s, each as long as the curve's field. Of a hash longer than that its left part counts (FIPS 186-5 §6.4.1).</summary>
    public static byte[] Sign(ISession session, IObjectHandle key, byte[] hash, KeyAlgorithm algorithm)
    {
        using var mechanism = session.Factories.MechanismFactory.Create(CKM.CKM_ECDSA);
        return session.Sign(mechanism, key, hash.Length > algorithm.FieldLength ? hash[..algorithm.FieldLength] : hash);
    }

    /// <summary>RSASSA-PKCS1-v1_5 or RSASSA-PSS with a salt as long as the hash (RFC 8017 §8).</summary>
    public static byte[] Sign(
        ISession session,
        IObjectHandle key,
        byte[] hash,
        HashAlgorithmName algorithm,
        RSASignaturePadding padding
    )
    {
        var row = RsaHash.Of(algorithm);
        if (padding == RSASignaturePadding.Pkcs1)
        {
            using var plain = session.Factories.MechanismFactory.Create(CKM.CKM_RSA_PKCS);
            return session.Sign(plain, key, row.DigestOf(hash));
        }
        using var parameters = session.Factories.MechanismParamsFactory.CreateCkRsaPkcsPssParams(
            (ulong)row.Mechanism,
            (ulong)row.Mask,
            (ulong)hash.Length
        );
        using var mechanism = session.Factories.MechanismFactory.Create(CKM.CKM_RSA_PKCS_PSS, parameters);
        return session.Sign(mechanism, key, hash);
    }

    public static byte[] Wrap(ISession session, IObjectHandle key, string label, byte[] dataKey)
    {
        var nonce = RandomNumberGenerator.GetBytes(Envelope.NonceLength);
        using var parameters = Gcm(session, nonce, label);
        using var mechanism = session.Factories.MechanismFactory.Create(CKM.CKM_AES_GCM, parameters);
        return [.. nonce, .. session.Encrypt(mechanism, key, dataKey)];
    }

    public static byte[] Unwrap(ISession session, IObjectHandle key, string label, byte[] wrapped)
    {
        Envelope.RequireLength(wrapped);
        using var parameters = Gcm(session, wrapped[..Envelope.NonceLength], label);
        using var mechanism = session.Factories.MechanismFactory.Create(CKM.CKM_AES_GCM, parameters);
        try
        {
            return session.Decrypt(mechanism, key, wrapped[Envelope.NonceLength..]);
        }
        catch (Pkcs11Exception e) when (e.RV is TagMismatch or CKR.CKR_ENCRYPTED_DATA_INVALID or CKR.CKR_GENERAL_ERROR)
        {
            throw new CryptographicException("The wrapped key was changed, or wrapped under another key or label.", e);
        }
    }

    private static ICkGcmParams Gcm(ISession session, byte[] nonce, string label) =>
        session.Factories.MechanismParamsFactory.CreateCkGcmParams(
            nonce,
            Envelope.NonceLength * 8,
            Encoding.ASCII.GetBytes(label),
            Envelope.TagLength * 8
        );
}
