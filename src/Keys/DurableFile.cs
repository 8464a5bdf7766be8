using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CanCuoc.Keys;

/// <summary>A file that is replaced as a whole: after a power cut it is the old one or the new one. Only its owner may read it.</summary>
public static class DurableFile
{
    /// <summary>Where the new content is written first; left there by a power cut it means nothing.</summary>
    public static string NextTo(string path) => path + ".next";

    /// <summary>Returns once the disk has it.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var next = NextTo(path);
        File.Delete(next); // left by a power cut, perhaps with other rights
        using (var file = new FileStream(next, Options(FileMode.CreateNew)))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(next, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>For a file that only its owner may read.</summary>
    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
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
