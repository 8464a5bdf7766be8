namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>Compares some codes with all rows of a block; made once for a search, used by all its threads.</summary>
internal abstract unsafe class ScoreKernel
{
    /// <summary>What rows and queries are padded to: paths may read so far past a code's end, where the query is zero.</summary>
    public const int Padding = 64;

    /// <summary>Bytes that <see cref="Score"/> needs for itself.</summary>
    public virtual long ScratchBytes => 0;

    /// <summary>Writes the score of query q and row r at <c>scores[q * scoreStride + r]</c>.</summary>
    /// <param name="rows">The first of the block; <see cref="RowMapping.SpareRows"/> more than counted can be read.</param>
    /// <param name="scoreStride">A multiple of 64, not less than <paramref name="count"/>.</param>
    /// <param name="scratch">Aligned to 64 bytes.</param>
    public abstract void Score(byte* rows, int count, int* scores, int scoreStride, byte* scratch);

    /// <summary>The quickest of a path for so many codes, each as long as the format says.</summary>
    public static ScoreKernel Of(GalleryFormat format, IReadOnlyList<ReadOnlyMemory<byte>> codes, ScorePath path)
    {
        var queries = new QueryCodes(format, codes);
        return (format.Kind, path) switch
        {
            (CodeKind.Bits, ScorePath.Avx512Vnni) when format.Stride <= MachineCode.MostBitsStride => new MachineRows(
                queries
            ),
            (CodeKind.Bits, ScorePath.Avx512 or ScorePath.Avx512Vnni) => new RowByRow<Avx512Bits>(queries),
            (CodeKind.Bits, ScorePath.Avx2 or ScorePath.AvxVnni) => queries.AreMany
                ? new TileByTile<Avx2BitTile>(queries)
                : new RowByRow<Avx2Bits>(queries),
            (CodeKind.Bits, ScorePath.AdvSimd) => new RowByRow<AdvSimdBits>(queries),
            (CodeKind.Bits, _) => new RowByRow<PlainBits>(queries),
            (_, ScorePath.Avx512Vnni) => queries.AreMany
                ? new TileByTile<MachineTile>(queries)
                : new MachineRows(queries),
            (_, ScorePath.Avx512) => queries.AreMany
                ? new TileByTile<Avx512Tile>(queries)
                : new RowByRow<Avx512Dot>(queries),
            (_, ScorePath.AvxVnni) => queries.AreMany
                ? new TileByTile<AvxVnniTile>(queries)
                : new RowByRow<AvxVnniDot>(queries),
            (_, ScorePath.Avx2) => queries.AreMany ? new TileByTile<Avx2Tile>(queries) : new RowByRow<Avx2Dot>(queries),
            (_, ScorePath.AdvSimd) => new RowByRow<AdvSimdDot>(queries),
            _ => new RowByRow<PlainDot>(queries),
        };
    }
}
