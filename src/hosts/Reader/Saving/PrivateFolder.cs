using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>A folder for what stands on somebody's card: nobody but its owner may look in, and nothing is written over.</summary>
internal static class PrivateFolder
{
    public static readonly Refusal NotEmpty = new(
        "RDR-08",
        "Thư mục này đã có tệp; hãy chọn một thư mục mới hoặc trống để dữ liệu hai thẻ không lẫn vào nhau.",
        "This folder has files already; choose a new or empty one, so that the data of two cards do not mix."
    );

    public static readonly Refusal NotWritten = new(
        "RDR-09",
        "Không ghi được vào đây; hãy kiểm tra quyền và chỗ trống.",
        "This cannot be written; check permissions and space."
    );

    /// <summary>Why files cannot go there; null where they can, or where no folder is asked for.</summary>
    public static Refusal? Check(string? folder)
    {
        if (folder is null)
            return null;
        try
        {
            return File.Exists(folder) ? NotWritten.For(folder)
                : Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() ? NotEmpty.For(folder)
                : null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return NotWritten.For(folder);
        }
    }

    public static Refusal? Write(string folder, IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        try
        {
            Make(folder);
            foreach (var (name, content) in files)
                WriteFile(Path.Combine(folder, name), FileMode.CreateNew, content.Span);
            return null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return NotWritten.For(folder);
        }
    }

    /// <summary>One file that only its owner may read; it may be written over.</summary>
    public static Refusal? Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            WriteFile(path, FileMode.Create, content);
            return null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return NotWritten.For(path);
        }
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    private static void WriteFile(string path, FileMode mode, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(content);
    }
}
