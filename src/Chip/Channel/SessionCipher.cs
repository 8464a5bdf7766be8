namespace CanCuoc.Chip.Channel;

/// <summary>
/// A key for secrecy and a key for authenticity, and the algorithms that a session uses them with (ICAO 9303-11 §9.8.6). Blocks are whole
/// and are replaced where they stand, so that a message through secure messaging costs no copies.
/// </summary>
internal abstract class SessionCipher : IDisposable
{
    public const int MacLength = 8;

    /// <summary>Bytes of a block, and of the send sequence counter.</summary>
    public abstract int Block { get; }

    /// <summary>The counter is that of the messages sent; empty outside a session, for an IV of zeros.</summary>
    public abstract void Encrypt(ReadOnlySpan<byte> counter, ArraySegment<byte> blocks);

    public abstract void Decrypt(ReadOnlySpan<byte> counter, ArraySegment<byte> blocks);

    /// <summary>The MAC of padded blocks; nothing of the blocks is left.</summary>
    public abstract void Mac(ArraySegment<byte> blocks, Span<byte> mac);

    /// <summary>The MAC of a message that stands alone: a token of authentication.</summary>
    public abstract byte[] Token(ReadOnlySpan<byte> message);

    public abstract void Dispose();
}
