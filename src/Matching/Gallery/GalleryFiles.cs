using System.Runtime.InteropServices;
using CanCuoc.Vocabulary;
using Microsoft.Win32.SafeHandles;

namespace CanCuoc.Matching.Gallery;

/// <summary>
/// The three files of a gallery's folder: <c>gallery</c> (header and two places for the commit), <c>codes</c> (one after the other, nothing
/// else), <c>members</c> (sixteen bytes a row). Who has the first has all three.
/// </summary>
internal sealed class GalleryFiles : IDisposable
{
    public static readonly Refusal OpenElsewhere = new(
        "GAL-07",
        "Kho mã đang được một chương trình khác mở.",
        "The gallery is open in another program."
    );

    public static readonly Refusal CutShort = new(
        "GAL-08",
        "Kho mã bị cắt cụt: tệp ngắn hơn những gì đã được ghi nhận.",
        "The gallery is cut short: a file has less than what was acknowledged."
    );

    public static readonly Refusal NoCommit = new(
        "GAL-09",
        "Kho mã bị hỏng: cả hai bản ghi xác nhận đều sai tổng kiểm tra.",
        "The gallery is broken: both of its commit records have a wrong check sum."
    );

    public static readonly Refusal AlreadyThere = new(
        "GAL-10",
        "Tại vị trí này đã có dữ liệu; kho mã mới cần một thư mục chưa tồn tại.",
        "There is something here already; a new gallery needs a folder that does not exist."
    );

    private const int CommitsSize = GalleryHeader.Size + (2 * GalleryCommit.Size);

    private readonly SafeFileHandle commits;

    private GalleryFiles(string folder, SafeFileHandle commits)
    {
        (Folder, this.commits) = (folder, commits);
        try
        {
            Codes = File.OpenHandle(
                Path.Combine(folder, "codes"),
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.ReadWrite
            );
            var members = Path.Combine(folder, "members");
            Members = File.OpenHandle(members, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Folder { get; }

    public SafeFileHandle Codes { get; } = new();

    public SafeFileHandle Members { get; } = new();

    /// <summary>Makes an empty gallery. After a power cut its folder is whole or not there.</summary>
    public static Outcome<Done> Make(string folder, GalleryFormat format)
    {
        if (Path.Exists(folder))
            return AlreadyThere.For(folder);
        var next = folder + ".next";
        if (Directory.Exists(next))
            Directory.Delete(next, recursive: true); // left by a power cut
        Directory.CreateDirectory(next);
        var first = new byte[CommitsSize];
        GalleryHeader.Encode(format).CopyTo(first, 0);
        foreach (var commit in (GalleryCommit[])[new(0, 0, 0, []), new(1, 0, 0, [])])
            commit.Encode().CopyTo(first, (int)commit.At);
        foreach (var (name, content) in new[] { ("gallery", first), ("codes", []), ("members", []) })
        {
            using var file = File.OpenHandle(Path.Combine(next, name), FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(file, content, 0);
            RandomAccess.FlushToDisk(file);
        }
        SyncFolder(next);
        Directory.Move(next, folder);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(folder))!);
        return Done.It;
    }

    /// <summary>Opens the files for this process alone; <paramref name="format"/> is what the header has to say, null for any.</summary>
    public static Outcome<(GalleryFiles Files, GalleryFormat Format)> Open(string folder, GalleryFormat? format)
    {
        var path = Path.Combine(folder, "gallery");
        string[] all = [path, Path.Combine(folder, "codes"), Path.Combine(folder, "members")];
        if (!File.Exists(path))
            return GalleryHeader.NotAGallery.For(folder);
        if (Array.Find(all, file => !File.Exists(file)) is { } missing)
            return CutShort.For(missing);
        if (Locked(path) is not { } commits)
            return OpenElsewhere.For(folder);
        var files = new GalleryFiles(folder, commits);
        if (files.Recognise(format).IsRefused(out var refusal, out var found))
        {
            files.Dispose();
            return refusal;
        }
        return (files, found);
    }

    /// <summary>Both places; null in that of one that is not whole.</summary>
    public (GalleryCommit? Even, GalleryCommit? Odd) ReadCommits()
    {
        var pages = new byte[2 * GalleryCommit.Size];
        var read = RandomAccess.Read(commits, pages, GalleryHeader.Size);
        return read < pages.Length
            ? (null, null)
            : (
                GalleryCommit.Parse(pages.AsSpan(0, GalleryCommit.Size)),
                GalleryCommit.Parse(pages.AsSpan(GalleryCommit.Size))
            );
    }

    /// <summary>Returns once the disk has it.</summary>
    public void Write(GalleryCommit commit)
    {
        RandomAccess.Write(commits, commit.Encode(), commit.At);
        RandomAccess.FlushToDisk(commits);
    }

    public void SyncRows()
    {
        RandomAccess.FlushToDisk(Codes);
        RandomAccess.FlushToDisk(Members);
    }

    public Refusal? Shorter(GalleryFormat format, GalleryCommit commit) =>
        RandomAccess.GetLength(Codes) < commit.Rows * format.Stride ? CutShort.For("codes")
        : RandomAccess.GetLength(Members) < commit.Rows * Member.Size ? CutShort.For("members")
        : null;

    /// <summary>Takes away what lies after the last row that counts: room for more, or what was not acknowledged.</summary>
    public void CutTails(GalleryFormat format, GalleryCommit commit)
    {
        RandomAccess.SetLength(Codes, commit.Rows * format.Stride);
        RandomAccess.SetLength(Members, commit.Rows * Member.Size);
    }

    public void Dispose()
    {
        Members.Dispose();
        Codes.Dispose();
        commits.Dispose();
    }

    private Outcome<GalleryFormat> Recognise(GalleryFormat? asked)
    {
        var header = new byte[GalleryHeader.Size];
        var read = RandomAccess.Read(commits, header, 0);
        if (GalleryHeader.Parse(header.AsSpan(0, read)).IsRefused(out var refusal, out var found))
            return refusal;
        if (asked is not null && GalleryHeader.Differs(found, asked) is { } other)
            return other;
        return RandomAccess.GetLength(commits) < CommitsSize ? CutShort.For("gallery") : found;
    }

    private static SafeFileHandle? Locked(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    // The framework opens no folders; on Windows a rename is kept by the journal of the file system.
    private static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var handle = new SafeFileHandle(OpenFolder(folder, flags: 0), ownsHandle: true);
        if (handle.IsInvalid)
            throw new IOException($"The folder {folder} cannot be opened.");
        RandomAccess.FlushToDisk(handle);
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFolder([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
