using System.Security.Cryptography;
using CanCuoc.Keys;

namespace CanCuoc.Production;

/// <summary>A secret in a file: SEQUENCE { wrapped key OCTET STRING, content OCTET STRING }, as the key store sealed it.</summary>
internal static class SealedFile
{
    /// <summary>Writes the secret, and wipes it.</summary>
    /// <param name="bound">What it belongs to; it opens only with the same bytes.</param>
    public static void Write(string path, KeyStore keys, string label, byte[] secret, ReadOnlySpan<byte> bound)
    {
        var hidden = SealedRecord.Seal(keys, label, secret, bound);
        CryptographicOperations.ZeroMemory(secret);
        var file = Der.Write(writer =>
        {
            writer.WriteOctetString(hidden.WrappedKey);
            writer.WriteOctetString(hidden.Content);
        });
        DurableFile.Replace(path, file);
    }

    /// <summary>The secret, which its owner wipes; null where the file is damaged, or of another owner.</summary>
    public static byte[]? Read(string path, KeyStore keys, string label, ReadOnlySpan<byte> bound)
    {
        var hidden = Der.Read(
            File.ReadAllBytes(path),
            parts => new SealedRecord(parts.ReadOctetString(), parts.ReadOctetString())
        );
        try
        {
            return hidden?.Open(keys, label, bound);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
