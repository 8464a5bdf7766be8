using System.Buffers.Binary;

namespace CanCuoc.Matching.Gallery;

/// <summary>
/// What has been acknowledged: a page of 4096 bytes with its check sum. Two places take turns, so that a power cut while one is written
/// leaves the other. A row is a member when the newest whole page counts it and does not list it among the deaths.
/// </summary>
/// <param name="Sequence">One more with every commit; its parity is its place.</param>
/// <param name="Rows">Rows written, deleted ones among them.</param>
/// <param name="Live">Rows that are members.</param>
/// <param name="Deaths">Rows deleted whose marks may not have reached the disk: opening makes them again.</param>
internal sealed record GalleryCommit(long Sequence, long Rows, long Live, IReadOnlyList<long> Deaths)
{
    public const int Size = 4096;

    /// <summary>What fits one page.</summary>
    public const int MostDeaths = (Size - DeathsAt - sizeof(uint)) / sizeof(long);

    private const int DeathsAt = 32;

    public long At => GalleryHeader.Size + (Sequence % 2 * Size);

    public byte[] Encode()
    {
        var page = new byte[Size];
        BinaryPrimitives.WriteInt64LittleEndian(page, Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(page.AsSpan(8), Rows);
        BinaryPrimitives.WriteInt64LittleEndian(page.AsSpan(16), Live);
        BinaryPrimitives.WriteInt64LittleEndian(page.AsSpan(24), Deaths.Count);
        for (var death = 0; death < Deaths.Count; death++)
            BinaryPrimitives.WriteInt64LittleEndian(page.AsSpan(DeathsAt + (8 * death)), Deaths[death]);
        Checksum.Seal(page);
        return page;
    }

    /// <summary>Null when the page was never wholly written, or is broken.</summary>
    public static GalleryCommit? Parse(ReadOnlySpan<byte> page)
    {
        if (!Checksum.Holds(page))
            return null;
        var deaths = new long[BinaryPrimitives.ReadInt64LittleEndian(page[24..])];
        for (var death = 0; death < deaths.Length; death++)
            deaths[death] = BinaryPrimitives.ReadInt64LittleEndian(page[(DeathsAt + (8 * death))..]);
        return new(
            BinaryPrimitives.ReadInt64LittleEndian(page),
            BinaryPrimitives.ReadInt64LittleEndian(page[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(page[16..]),
            deaths
        );
    }
}
