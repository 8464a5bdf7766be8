using System.Security.Cryptography;

namespace CanCuoc.Chip.Access;

/// <summary>
/// A secret of one chip and of the factory that personalises it, by which PACE opens the chip before it has a holder. Whoever has made
/// one wipes it.
/// </summary>
public sealed class TransportKey : IDisposable
{
    /// <summary>In bytes.</summary>
    public const int Length = 16;

    private readonly byte[] secret;

    private TransportKey(byte[] secret) => this.secret = secret;

    public static TransportKey Generate() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Null unless it has <see cref="Length"/> bytes.</summary>
    public static TransportKey? Of(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length ? new TransportKey(bytes.ToArray()) : null;

    /// <summary>Its bytes; their owner wipes them.</summary>
    public byte[] Export() => [.. secret];

    /// <summary>Never the key itself: it must not reach a log.</summary>
    public override string ToString() => nameof(TransportKey);

    public void Dispose() => CryptographicOperations.ZeroMemory(secret);
}
