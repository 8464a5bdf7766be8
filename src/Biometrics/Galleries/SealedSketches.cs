using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CanCuoc.Biometrics;

/// <summary>
/// Sketches of fingers as they lie in a gallery: AES-256-GCM, bound to subject and part. The nonce is random and stands in the row, so that
/// a row that is replaced, or written again after a power cut, never meets its former key stream; one key serves 2³² rows (NIST SP
/// 800-38D §8.3), four times what a nation of a hundred million has.
/// </summary>
internal sealed class SealedSketches(GalleryKey key, int sketchLength) : IDisposable
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int BoundLength = sizeof(long) + 1;

    // Of each thread its own: one cipher serves one at a time.
    private readonly ThreadLocal<AesGcm> ciphers = new(
        () => new(key.Derive("finger sketches", KeyLength), TagLength),
        trackAllValues: true
    );

    /// <summary>Bytes of a row.</summary>
    public int Length => NonceLength + sketchLength + TagLength;

    public byte[] Seal(long subject, byte part, ReadOnlySpan<byte> sketch)
    {
        var row = new byte[Length];
        var nonce = row.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> bound = stackalloc byte[BoundLength];
        Bind(bound, subject, part);
        ciphers.Value!.Encrypt(nonce, sketch, row.AsSpan(NonceLength, sketchLength), row.AsSpan(^TagLength..), bound);
        return row;
    }

    /// <summary>The sketch of a row.</summary>
    /// <exception cref="CryptographicException">It was changed, or is somebody else's.</exception>
    public byte[] Open(long subject, byte part, ReadOnlySpan<byte> row)
    {
        var sketch = new byte[sketchLength];
        Span<byte> bound = stackalloc byte[BoundLength];
        Bind(bound, subject, part);
        ciphers.Value!.Decrypt(row[..NonceLength], row[NonceLength..^TagLength], row[^TagLength..], sketch, bound);
        return sketch;
    }

    public void Dispose()
    {
        foreach (var cipher in ciphers.Values)
            cipher.Dispose();
        ciphers.Dispose();
    }

    private static void Bind(Span<byte> bound, long subject, byte part)
    {
        BinaryPrimitives.WriteInt64BigEndian(bound, subject);
        bound[^1] = part;
    }
}
