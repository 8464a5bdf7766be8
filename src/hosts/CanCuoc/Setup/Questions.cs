using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>
/// Asks the person at the console. A wrong answer is told and asked for again; one that comes from a pipe is not, since nobody is there to
/// mend it.
/// </summary>
internal static class Questions
{
    public static readonly Refusal NoAnswer = new(
        "RUN-08",
        "Không có câu trả lời; hãy chạy lệnh ở cửa sổ dòng lệnh, hoặc chỉ tệp chứa cụm mật khẩu bằng --passphrase-file.",
        "There was no answer; run the command at a terminal, or name the file with the passphrase by --passphrase-file."
    );

    private static readonly Wording Again = new("Nhập lại lần nữa", "Once more");

    public static Outcome<T> Ask<T>(Wording question, Func<string, Outcome<T>> read)
        where T : notnull => UntilRead(() => Typed(question, Console.ReadLine) is { } typed ? read(typed) : NoAnswer);

    /// <summary>Asks without showing what is typed.</summary>
    public static Outcome<T> AskSecret<T>(Wording question, Func<string, Outcome<T>> read)
        where T : notnull => UntilRead(() => Typed(question, ReadUnseen) is { } typed ? read(typed) : NoAnswer);

    /// <summary>Asks without showing what is typed, twice, since a mistake could not be seen.</summary>
    public static Outcome<T> AskSecretTwice<T>(Wording question, Func<string, string, Outcome<T>> read)
        where T : notnull =>
        UntilRead(() =>
            Typed(question, ReadUnseen) is { } typed && Typed(Again, ReadUnseen) is { } again
                ? read(typed, again)
                : NoAnswer
        );

    private static Outcome<T> UntilRead<T>(Func<Outcome<T>> ask)
        where T : notnull
    {
        while (true)
        {
            var answer = ask();
            if (answer.Refusal is not { } refusal || refusal == NoAnswer || Console.IsInputRedirected)
                return answer;
            ExitCode.Tell(refusal);
        }
    }

    private static string? Typed(Wording question, Func<string?> read)
    {
        Console.Error.Write($"{question}: ");
        return read();
    }

    private static string? ReadUnseen()
    {
        if (Console.IsInputRedirected)
            return Console.ReadLine();
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(typed.Length - 1, 0);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
