using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Gallery;

/// <summary>Something in a gallery that is not as it was written.</summary>
/// <param name="File">Of the gallery's folder.</param>
/// <param name="Row">Null where it is no row.</param>
/// <param name="Reason">In English, for who looks after the machine.</param>
public readonly record struct GalleryFault(string File, long? Row, string Reason);

/// <summary>Reads a gallery whole.</summary>
public static unsafe class GalleryVerification
{
    private const int RowsBetweenLooks = 4096;
    private const int MostFaults = 1000;

    /// <summary>
    /// Compares a gallery that nobody has open with its check sums and mends nothing; an empty answer says that every byte is as it was
    /// written. It is refused where there is nothing that could be read row by row.
    /// </summary>
    public static Outcome<GalleryFault[]> Run(
        string folder,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        if (GalleryFiles.Open(folder, format: null).IsRefused(out var refusal, out var opened))
            return refusal;
        var (files, format) = opened;
        using var _ = files;
        var (even, odd) = files.ReadCommits();
        if (GalleryMending.Newest(even, odd) is not { } commit)
            return GalleryFiles.NoCommit;
        if (files.Shorter(format, commit) is { } cut)
            return cut;
        var mapping = new RowMapping(files, format, commit.Rows);
        try
        {
            var rows = new RowsToVerify(mapping, format, commit, row => commit.Deaths.Contains(row));
            return Of(files, rows, progress, cancellation);
        }
        finally
        {
            mapping.LetGo();
            files.CutTails(format, commit);
        }
    }

    internal static GalleryFault[] Of(
        GalleryFiles files,
        RowsToVerify rows,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var faults = OfCommits(files.ReadCommits());
        var live = 0L;
        for (var row = 0L; row < rows.Commit.Rows && faults.Count < MostFaults; row++)
        {
            if (row % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report((double)row / rows.Commit.Rows);
            }
            if (rows.HasDied(row))
                continue;
            var member = rows.Mapping.Members[row];
            var code = rows.Mapping.Codes + (row * rows.Format.Stride);
            live += member.IsLive ? 1 : 0;
            if (!member.Fits(row, new ReadOnlySpan<byte>(code, rows.Format.Stride)))
                faults.Add(new("codes or members", row, "The row's check sum is wrong."));
        }
        if (faults.Count == 0 && live != rows.Commit.Live)
            faults.Add(new("gallery", null, $"{live} rows are alive, {rows.Commit.Live} were acknowledged."));
        progress?.Report(1);
        return [.. faults];
    }

    private static List<GalleryFault> OfCommits((GalleryCommit? Even, GalleryCommit? Odd) commits)
    {
        var faults = new List<GalleryFault>();
        if (commits.Even is null)
            faults.Add(new("gallery", null, "The first commit record's check sum is wrong."));
        if (commits.Odd is null)
            faults.Add(new("gallery", null, "The second commit record's check sum is wrong."));
        return faults;
    }
}

/// <summary>The rows of one commit.</summary>
/// <param name="HasDied">Whether a row is dead whose mark may not be there yet.</param>
internal sealed record RowsToVerify(
    RowMapping Mapping,
    GalleryFormat Format,
    GalleryCommit Commit,
    Func<long, bool> HasDied
);
