using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>
/// A tree head: the ledger's origin, its size and its root, signed as a note (C2SP tlog-checkpoint and signed-note, signature type 2:
/// ECDSA P-256 with SHA-256, whose key ID is the first four bytes of SHA-256 over the public key's SPKI).
/// </summary>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    public static readonly Refusal Malformed = new(
        "LED-10",
        "Tệp điểm kiểm không đúng dạng ghi chú có chữ ký (C2SP).",
        "The checkpoint is not a signed note (C2SP)."
    );

    public static readonly Refusal NotSigned = new(
        "LED-11",
        "Điểm kiểm không có chữ ký hợp lệ của sổ này.",
        "The checkpoint does not carry a valid signature of this ledger."
    );

    private const char Dash = '\u2014';

    /// <summary>The three lines that are signed.</summary>
    public string Text => $"{Origin}\n{Size.ToString(CultureInfo.InvariantCulture)}\n{Convert.ToBase64String(Root)}\n";

    /// <summary>The note: text, an empty line, and one signature line under the origin's name.</summary>
    public string Sign(ECDsa key)
    {
        var signature = key.SignData(
            Encoding.UTF8.GetBytes(Text),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return $"{Text}\n{Dash} {Origin} {Convert.ToBase64String([.. KeyId(key), .. signature])}\n";
    }

    /// <summary>Reads a note and checks that <paramref name="key"/> signed it.</summary>
    public static Outcome<Checkpoint> Open(string note, ECDsa key)
    {
        var parts = note.ReplaceLineEndings("\n").Split("\n\n");
        if (parts.Length != 2 || parts[0].Split('\n') is not [var origin, var size, var root, ..])
            return Malformed;
        if (
            !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || Hash(root) is not { } hash
        )
            return Malformed;
        var checkpoint = new Checkpoint(origin, count, hash);
        if (origin.Length == 0 || !$"{parts[0]}\n".StartsWith(checkpoint.Text, StringComparison.Ordinal))
            return Malformed;
        var text = Encoding.UTF8.GetBytes($"{parts[0]}\n");
        return parts[1].Split('\n').Any(line => IsSignedBy(key, origin, line, text)) ? checkpoint : NotSigned;
    }

    private static bool IsSignedBy(ECDsa key, string origin, string line, byte[] text)
    {
        if (!line.StartsWith($"{Dash} {origin} ", StringComparison.Ordinal))
            return false;
        Span<byte> bytes = stackalloc byte[256];
        if (!Convert.TryFromBase64String(line[(origin.Length + 3)..], bytes, out var written) || written <= 4)
            return false;
        return KeyId(key).AsSpan().SequenceEqual(bytes[..4])
            && key.VerifyData(text, bytes[4..written], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static byte[] KeyId(ECDsa key) => SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..4];

    private static byte[]? Hash(string base64)
    {
        var hash = new byte[MerkleTree.HashLength];
        return Convert.TryFromBase64String(base64, hash, out var written) && written == hash.Length ? hash : null;
    }
}
