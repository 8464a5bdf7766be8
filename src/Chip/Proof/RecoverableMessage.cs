namespace CanCuoc.Chip.Proof;

/// <summary>
/// What is signed under digital signature scheme 1 of ISO/IEC 9796-2, as long as the modulus: 6A, a nonce that the signature carries, the
/// hash of nonce and challenge, and a trailer that names the hash; BC alone for SHA-1 (ICAO 9303-11 §6.1.2).
/// </summary>
internal static class RecoverableMessage
{
    private const byte Header = 0x6A;
    private const byte ImplicitTrailer = 0xBC;
    private const byte ExplicitTrailer = 0xCC;

    /// <summary>The chip's side.</summary>
    /// <param name="length">Bytes of the modulus.</param>
    public static byte[] Of(int length, SignatureHash hash, ReadOnlySpan<byte> challenge, Func<int, byte[]> random)
    {
        byte[] trailer = hash == SignatureHash.Sha1 ? [ImplicitTrailer] : [hash.Trailer, ExplicitTrailer];
        var nonce = random(length - 1 - hash.Length - trailer.Length);
        return [Header, .. nonce, .. hash.Of([.. nonce, .. challenge]), .. trailer];
    }

    /// <summary>The terminal's side: whether a chip that was asked this made the message.</summary>
    public static bool Answers(ReadOnlySpan<byte> message, ReadOnlySpan<byte> challenge)
    {
        var (hash, trailerLength) = message[^1] switch
        {
            ImplicitTrailer => (SignatureHash.Sha1, 1),
            ExplicitTrailer => (SignatureHash.OfTrailer(message[^2]), 2),
            _ => (null, 0),
        };
        if (hash is null || message[0] != Header || message.Length <= 1 + hash.Length + trailerLength)
            return false;
        var signed = message[1..^trailerLength];
        var nonce = signed[..^hash.Length];
        return signed[^hash.Length..].SequenceEqual(hash.Of([.. nonce, .. challenge]));
    }
}
