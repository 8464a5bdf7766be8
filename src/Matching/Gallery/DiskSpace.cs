using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Gallery;

/// <summary>A disk that is full is no broken machine: who asked has to be told, and may ask again.</summary>
internal static class DiskSpace
{
    public static readonly Refusal Full = new(
        "GAL-13",
        "Đĩa đã đầy; không có gì được ghi thêm vào kho mã.",
        "The disk is full; nothing was added to the gallery."
    );

    private const int UnixNoSpace = 28; // ENOSPC, the same number on Linux, macOS and BSD
    private const int WindowsDiskFull = unchecked((int)0x80070070); // ERROR_DISK_FULL
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027); // ERROR_HANDLE_DISK_FULL

    /// <summary>Null when it was done.</summary>
    public static Refusal? Needed(Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (IOException full) when (full.HResult is UnixNoSpace or WindowsDiskFull or WindowsHandleDiskFull)
        {
            return Full;
        }
    }
}
