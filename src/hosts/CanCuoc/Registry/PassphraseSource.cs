using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>Who tells a passphrase, of a real folder unless it says otherwise: a file, or the person at the console.</summary>
/// <param name="file">The file whose text it is; null: it is asked for.</param>
internal sealed class PassphraseSource(string? file)
{
    /// <summary>
    /// The environment variable that names the file, as services are given secrets: a systemd credential, a container's secret. The
    /// passphrase itself is in none, where every child process would have it.
    /// </summary>
    public const string Variable = "CANCUOC_PASSPHRASE_FILE";

    public static readonly Refusal FileUnreadable = new(
        "RUN-07",
        "Không đọc được tệp chứa cụm mật khẩu.",
        "The file with the passphrase cannot be read."
    );

    /// <summary>How a new one is asked for.</summary>
    public Wording New { private get; init; } =
        new("Đặt cụm mật khẩu của kho khóa, từ 20 ký tự", "Choose the key store's passphrase, 20 characters or more");

    /// <summary>How one that was chosen before is asked for.</summary>
    public Wording Known { private get; init; } = new("Cụm mật khẩu của kho khóa", "The key store's passphrase");

    /// <summary>A file is named: whoever names one means a real folder.</summary>
    public bool IsFile => !string.IsNullOrEmpty(file);

    /// <summary>The file named on the command line, else the one that the environment names, else nobody but the person at the console.</summary>
    public static PassphraseSource Named(string? onCommandLine) =>
        new(onCommandLine ?? Environment.GetEnvironmentVariable(Variable));

    /// <summary>The passphrase of a key store that is there.</summary>
    public Outcome<Passphrase> Tell() =>
        IsFile
            ? Read(text => Passphrase.Typed(text))
            : Questions.AskSecret<Passphrase>(Known, text => Passphrase.Typed(text));

    /// <summary>The passphrase of a key store that is to be made.</summary>
    public Outcome<Passphrase> Choose() =>
        IsFile ? Read(text => Passphrase.Choose(text, text)) : Questions.AskSecretTwice(New, Passphrase.Choose);

    // An editor ends the line, though nobody meant it to count.
    private Outcome<Passphrase> Read(Func<string, Outcome<Passphrase>> read)
    {
        try
        {
            return read(File.ReadAllText(file!).TrimEnd('\r', '\n'));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return FileUnreadable.For(file!);
        }
    }
}
