using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// Hides what a batch's files hold of persons and of chips from whoever carries them: AES-256-GCM, a row by itself, under a key for each
/// direction that HKDF with SHA-256 (RFC 5869) derives from the secret of both sides. A row opens only as the row of its batch, its order
/// and its chip. Safe for use by many threads.
/// </summary>
public sealed class BatchSecret : IDisposable
{
    public static readonly Refusal NotOpened = new(
        "PRD-06",
        "Không giải mã được một dòng của tệp.",
        "A row of the file cannot be decrypted."
    );

    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly long batch;
    private readonly byte[] data;
    private readonly byte[] results;

    internal BatchSecret(long batch, ReadOnlySpan<byte> shared)
    {
        this.batch = batch;
        data = Derived(shared, FileKind.SignedCards);
        results = Derived(shared, FileKind.CardResults);
    }

    /// <summary>Nonce of 12 bytes, ciphertext, tag of 16 bytes.</summary>
    public byte[] Seal(FileKind kind, long order, ChipSerial serial, ReadOnlySpan<byte> content)
    {
        var hidden = new byte[NonceLength + content.Length + TagLength];
        RandomNumberGenerator.Fill(hidden.AsSpan(0, NonceLength));
        using var cipher = CipherOf(kind);
        cipher.Encrypt(
            hidden.AsSpan(0, NonceLength),
            content,
            hidden.AsSpan(NonceLength, content.Length),
            hidden.AsSpan(^TagLength..),
            Bound(order, serial)
        );
        return hidden;
    }

    /// <summary>What was sealed; whoever gets it wipes it.</summary>
    public Outcome<byte[]> Open(FileKind kind, long order, ChipSerial serial, ReadOnlySpan<byte> hidden)
    {
        if (hidden.Length < NonceLength + TagLength)
            return NotOpened.For(serial.ToString());
        var content = new byte[hidden.Length - NonceLength - TagLength];
        using var cipher = CipherOf(kind);
        try
        {
            cipher.Decrypt(
                hidden[..NonceLength],
                hidden[NonceLength..^TagLength],
                hidden[^TagLength..],
                content,
                Bound(order, serial)
            );
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return NotOpened.For(serial.ToString());
        }
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(data);
        CryptographicOperations.ZeroMemory(results);
    }

    // one for each row: the cipher itself serves one thread at a time
    private AesGcm CipherOf(FileKind kind) => new(kind == FileKind.SignedCards ? data : results, TagLength);

    private byte[] Derived(ReadOnlySpan<byte> shared, FileKind kind)
    {
        var key = new byte[KeyLength];
        Span<byte> salt = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(salt, batch);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, key, salt, Encoding.ASCII.GetBytes($"cancuoc {kind}"));
        return key;
    }

    private byte[] Bound(long order, ChipSerial serial)
    {
        var bound = new byte[2 * sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bound, batch);
        BinaryPrimitives.WriteInt64BigEndian(bound.AsSpan(sizeof(long)), order);
        return [.. bound, .. serial.Encode()];
    }
}
