using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Gallery;

/// <summary>Rows on their way into the files; nothing of it counts before a commit does.</summary>
internal static class RowWriting
{
    private const int RowsAtOnce = 4096;

    public static void Append(
        GalleryFiles files,
        GalleryFormat format,
        long first,
        IReadOnlyCollection<GalleryRow> rows
    )
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            var codes = new byte[some.Length * format.Stride];
            var members = new byte[some.Length * Member.Size];
            for (var row = 0; row < some.Length; row++)
            {
                var code = codes.AsSpan(row * format.Stride, format.Stride);
                some[row].Code.Span.CopyTo(code);
                var member = new Member(first + row, some[row].Subject, some[row].Part, code);
                MemoryMarshal.Write(members.AsSpan(row * Member.Size), in member);
            }
            RandomAccess.Write(files.Codes, codes, first * format.Stride);
            RandomAccess.Write(files.Members, members, first * Member.Size);
            first += some.Length;
        }
    }

    /// <summary>Leaves of a row neither whose it was nor its code.</summary>
    public static void Erase(GalleryFiles files, GalleryFormat format, long row)
    {
        var member = new byte[Member.Size];
        MemoryMarshal.Write(member, Member.Gone);
        RandomAccess.Write(files.Members, member, row * Member.Size);
        RandomAccess.Write(files.Codes, new byte[format.Stride], row * format.Stride);
    }
}
