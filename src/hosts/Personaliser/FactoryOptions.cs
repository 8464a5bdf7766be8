using System.CommandLine;
using CanCuoc.Keys;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Personaliser;

/// <summary>Which factory a command works in, and what opens its key store.</summary>
internal sealed class FactoryOptions
{
    /// <summary>Names the file with the passphrase, as services are given secrets.</summary>
    public const string Variable = "CANCUOC_PASSPHRASE_FILE";

    public static readonly Refusal NoPassphrase = new(
        "PER-01",
        "Không đọc được cụm mật khẩu; hãy chỉ tệp chứa nó bằng --passphrase-file, hoặc chạy ở cửa sổ dòng lệnh.",
        "There is no passphrase; name the file that holds it by --passphrase-file, or run the command at a terminal."
    );

    public static readonly Refusal TooShort = new(
        "PER-02",
        "Cụm mật khẩu của xưởng phải có ít nhất 20 ký tự.",
        "The factory's passphrase must have at least 20 characters."
    );

    public static readonly Refusal NotOpened = new(
        "PER-03",
        "Không mở được kho khóa của xưởng.",
        "The factory's key store does not open."
    );

    private const int Shortest = 20;

    private readonly Option<string> folder = new("--factory")
    {
        Description = "Thư mục của xưởng / the factory's folder",
        DefaultValueFactory = _ => Path.Combine("var", "factory"),
    };

    private readonly Option<string?> passphraseFile = new("--passphrase-file")
    {
        Description =
            $"Tệp chứa cụm mật khẩu; nếu thiếu thì theo biến môi trường {Variable}, rồi mới hỏi / file with the passphrase; else the "
            + $"one that {Variable} names, else it is asked for",
    };

    public void AddTo(Command command)
    {
        command.Add(folder);
        command.Add(passphraseFile);
    }

    /// <summary>Makes the factory.</summary>
    public Task<int> CreateAsync(ParseResult parsed, Func<FactoryFolder, Task<int>> work) =>
        WithAsync(
            parsed,
            passphrase =>
                passphrase.Length < Shortest ? TooShort : FactoryFolder.Create(parsed.GetValue(folder)!, passphrase),
            work
        );

    /// <summary>Works in it.</summary>
    public Task<int> OpenAsync(ParseResult parsed, Func<FactoryFolder, Task<int>> work) =>
        WithAsync(parsed, passphrase => FactoryFolder.Open(parsed.GetValue(folder)!, passphrase), work);

    private async Task<int> WithAsync(
        ParseResult parsed,
        Func<string, Outcome<FactoryFolder>> open,
        Func<FactoryFolder, Task<int>> work
    )
    {
        if (Passphrase(parsed.GetValue(passphraseFile)).IsRefused(out var refusal, out var passphrase))
            return PersonaliserExit.Of(refusal);
        try
        {
            if (open(passphrase).IsRefused(out refusal, out var factory))
                return PersonaliserExit.Of(refusal);
            using (factory)
                return await work(factory);
        }
        catch (KeyStoreException shut)
        {
            return PersonaliserExit.Of(NotOpened.For(shut.Message));
        }
    }

    private static Outcome<string> Passphrase(string? named)
    {
        try
        {
            if ((named ?? Environment.GetEnvironmentVariable(Variable)) is { Length: > 0 } file)
                return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return NoPassphrase;
        }
        return Console.IsInputRedirected ? NoPassphrase : Typed();
    }

    // without showing it
    private static string Typed()
    {
        Console.Error.Write("Cụm mật khẩu của xưởng / the factory's passphrase: ");
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(true))
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
                typed.Length--;
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
