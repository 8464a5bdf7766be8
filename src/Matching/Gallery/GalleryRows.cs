namespace CanCuoc.Matching.Gallery;

/// <summary>Reads a gallery row by row, for who makes something else of it.</summary>
public static class GalleryRows
{
    /// <summary>Every member with its code, as of the moment at which the first is asked for.</summary>
    public static IEnumerable<GalleryRow> Of(CodeGallery gallery)
    {
        using var view = gallery.Enter();
        for (var row = 0L; row < view.Rows; row++)
        {
            if (Read(view, row) is { } member)
                yield return member;
        }
    }

    private static unsafe GalleryRow? Read(GalleryView view, long row) =>
        view.IsLive(row, out var member)
            ? new(member.Subject, member.Part, new ReadOnlySpan<byte>(view.Code(row), view.Format.CodeBytes).ToArray())
            : null;
}
