namespace CanCuoc.Matching.Gallery;

/// <summary>
/// The members of a gallery as of one commit, for a search: whatever is appended, deleted or replaced meanwhile changes nothing here. Rows
/// that died since keep their codes until the views from before are disposed of.
/// </summary>
internal sealed unsafe class GalleryView(CodeGallery gallery, RowMapping mapping, GalleryCommit commit) : IDisposable
{
    private bool isDisposed;

    public long Rows => commit.Rows;

    public long Sequence => commit.Sequence;

    public GalleryFormat Format => gallery.Format;

    public byte* Code(long row) => mapping.Codes + (row * gallery.Format.Stride);

    /// <summary>Whether a row is a member, and whose.</summary>
    public bool IsLive(long row, out Member member)
    {
        // Marks are made before the list forgets a death: whoever asks the list first misses none.
        if (HasDied(row))
        {
            member = default;
            return false;
        }
        Interlocked.MemoryBarrier();
        member = mapping.Members[row];
        return member.IsLive;
    }

    /// <summary>The rows as they lie, for who compares them with their check sums.</summary>
    public RowsToVerify ToVerify() => new(mapping, Format, commit, HasDied);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
            return;
        mapping.LetGo();
        gallery.Leave(this);
    }

    private bool HasDied(long row) => gallery.Deaths.HadDied(row, commit.Sequence);
}
