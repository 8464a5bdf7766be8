using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>What the commands of a batch share: who acts and why, and files that are read and written whole.</summary>
internal static class BatchDesk
{
    public static readonly Refusal Unreadable = new("RUN-28", "Không đọc được tệp này.", "This file cannot be read.");

    public static readonly Refusal Unwritable = new(
        "RUN-29",
        "Không ghi được tệp này; việc đã làm vẫn còn, hãy chạy lại lệnh với --out khác.",
        "This file cannot be written; what was done stands: run the command again with another --out."
    );

    private static readonly Reason Why = new(Purpose.Operation, "Luật 26/2023/QH15, Điều 18");

    public static Task<Outcome<T>> ActAsync<T>(
        OpenRegistry registry,
        ActKind kind,
        Func<Act, Task<Outcome<T>>> operation,
        CancellationToken cancellation
    )
        where T : notnull => registry.Acts.RunAsync(Operator.Authority, kind, Why, operation, cancellation);

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

    /// <summary>Writes the file, tells where it is and what to do with it, and gives the exit code.</summary>
    public static int Write(string path, byte[] content, Wording next)
    {
        try
        {
            Keys.DurableFile.Replace(path, content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ExitCode.Of(Unwritable.For(path));
        }
        Console.WriteLine(path);
        Console.WriteLine($"  {next.Vietnamese}");
        Console.WriteLine($"  {next.English}");
        return ExitCode.Done;
    }
}
