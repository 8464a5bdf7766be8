using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CanCuoc.Exchange;

/// <summary>
/// A request as an agency signs it with its own key: the agency's code, the moment, a nonce and the body, each on its own line
/// (ECDSA P-256 over SHA-256, IEEE P1363 form).
/// </summary>
public sealed record AgencyRequest(string Agency, DateTimeOffset At, string Nonce, string Body)
{
    /// <summary>The bytes that are signed.</summary>
    public byte[] Signed =>
        Encoding.UTF8.GetBytes(
            $"{Agency}\n{At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}\n{Nonce}\n{Body}"
        );

    public byte[] Sign(ECDsa key) => key.SignData(Signed, HashAlgorithmName.SHA256);

    internal bool IsSignedBy(byte[] publicKey, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key.VerifyData(Signed, signature, HashAlgorithmName.SHA256);
    }
}
