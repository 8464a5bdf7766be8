using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Gallery;

/// <summary>Brings a gallery, as a power cut may have left it, to its newest commit.</summary>
internal static class GalleryMending
{
    public static Outcome<GalleryCommit> Run(GalleryFiles files, GalleryFormat format)
    {
        var (even, odd) = files.ReadCommits();
        if (Newest(even, odd) is not { } commit)
            return GalleryFiles.NoCommit;
        if (files.Shorter(format, commit) is { } cut)
            return cut;
        files.CutTails(format, commit);
        if (commit.Deaths.Count == 0 && even is not null && odd is not null)
            return commit;
        foreach (var row in commit.Deaths)
            RowWriting.Erase(files, format, row);
        files.SyncRows();
        // It takes the place of the record that was torn, if one was.
        var mended = commit with
        {
            Sequence = commit.Sequence + 1,
            Deaths = [],
        };
        files.Write(mended);
        return mended;
    }

    public static GalleryCommit? Newest(GalleryCommit? even, GalleryCommit? odd) =>
        even is null || odd?.Sequence > even.Sequence ? odd : even;
}
