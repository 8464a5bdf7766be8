using System.IO.MemoryMappedFiles;

namespace CanCuoc.Matching.Gallery;

/// <summary>
/// Codes and members in memory, to be read only: whatever is written goes through the files, so that a full disk is an error and not the
/// end of the process. It goes when the gallery has made a longer one and the last search that reads it has ended.
/// </summary>
internal sealed unsafe class RowMapping
{
    /// <summary>Rows after the last that scans may touch: they read whole tiles.</summary>
    public const int SpareRows = 64;

    private const int Page = 4096;
    private const int FewestMore = 4096;
    private const int MostMoreBytes = 256 * 1024 * 1024;
    private readonly MemoryMappedFile codesFile;
    private readonly MemoryMappedFile membersFile;
    private readonly MemoryMappedViewAccessor codesView;
    private readonly MemoryMappedViewAccessor membersView;
    private int holders = 1;

    public RowMapping(GalleryFiles files, GalleryFormat format, long capacity)
    {
        Capacity = capacity;
        var codes = ((capacity + SpareRows) * format.Stride) + Page;
        var members = (capacity * Member.Size) + Page;
        RandomAccess.SetLength(files.Codes, codes);
        RandomAccess.SetLength(files.Members, members);
        codesFile = Mapped(files.Codes, codes);
        membersFile = Mapped(files.Members, members);
        codesView = codesFile.CreateViewAccessor(0, codes, MemoryMappedFileAccess.Read);
        membersView = membersFile.CreateViewAccessor(0, members, MemoryMappedFileAccess.Read);
        byte* at = null;
        codesView.SafeMemoryMappedViewHandle.AcquirePointer(ref at);
        Codes = at;
        at = null;
        membersView.SafeMemoryMappedViewHandle.AcquirePointer(ref at);
        Members = (Member*)at;
    }

    /// <summary>How much room a gallery gets that is to have that many rows: an eighth more, but not above a quarter of a gigabyte of codes.</summary>
    public static long RoomFor(long rows, GalleryFormat format) =>
        rows + Math.Clamp(rows / 8, FewestMore, Math.Max(FewestMore, MostMoreBytes / format.Stride));

    public byte* Codes { get; }

    public Member* Members { get; }

    /// <summary>Rows for which there is room.</summary>
    public long Capacity { get; }

    public void Hold() => Interlocked.Increment(ref holders);

    public void LetGo()
    {
        if (Interlocked.Decrement(ref holders) != 0)
            return;
        codesView.SafeMemoryMappedViewHandle.ReleasePointer();
        membersView.SafeMemoryMappedViewHandle.ReleasePointer();
        codesView.Dispose();
        membersView.Dispose();
        codesFile.Dispose();
        membersFile.Dispose();
    }

    private static MemoryMappedFile Mapped(Microsoft.Win32.SafeHandles.SafeFileHandle file, long length) =>
        MemoryMappedFile.CreateFromFile(
            file,
            mapName: null,
            length,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: true
        );
}
