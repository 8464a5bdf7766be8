using System.IO.MemoryMappedFiles;
using System.Runtime.Intrinsics;
using CanCuoc.Matching.Gallery;

namespace CanCuoc.Bench;

/// <summary>The codes of a gallery in memory once more, for reading them without it.</summary>
internal sealed unsafe class MappedCodes : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* codes;
    private readonly long rows;
    private readonly long bytes;

    public MappedCodes(CodeGallery gallery, long rows)
    {
        (this.rows, bytes) = (rows, rows * gallery.Format.CodeBytes);
        var path = Path.Combine(gallery.Folder, "codes");
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file = MemoryMappedFile.CreateFromFile(
            stream,
            mapName: null,
            capacity: 0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: false
        );
        view = file.CreateViewAccessor(0, bytes, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref codes);
    }

    /// <summary>Reads all and adds it up, in C where there is a compiler.</summary>
    public ulong Read(ScanKernel? kernel)
    {
        if (kernel is not null)
            return kernel.Read(codes, bytes);
        var (even, odd) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        for (var at = 0L; at + 128 <= bytes; at += 128)
        {
            even += Vector512.Load((ulong*)(codes + at));
            odd += Vector512.Load((ulong*)(codes + at + 64));
        }
        return Vector512.Sum(even + odd);
    }

    /// <summary>How many scores of all queries with all rows reach the bar, by the C kernel.</summary>
    public ulong Dot(ScanKernel kernel, int length, byte[] queries, int bar) =>
        kernel.Dot(codes, rows, length, queries, bar);

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
