using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Personaliser;

/// <summary>Files that people name, read and written whole.</summary>
internal static class GivenFile
{
    public static readonly Refusal Unreadable = new("PER-04", "Không đọc được tệp này.", "This file cannot be read.");

    public static readonly Refusal Unwritable = new(
        "PER-05",
        "Không ghi được tệp này; việc đã làm còn trong xưởng, tệp trả lời cũng ở đó.",
        "This file cannot be written; what was done stands, and the answer lies in the factory."
    );

    public static Outcome<byte[]> Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Unreadable.For(path);
        }
    }

    /// <summary>Writes it, and gives the exit code.</summary>
    public static int Write(string path, byte[] content)
    {
        try
        {
            DurableFile.Replace(path, content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return PersonaliserExit.Of(Unwritable.For(path));
        }
        Console.WriteLine(path);
        return PersonaliserExit.Done;
    }
}
