using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>A token by its library and label, and who tells its PIN: a file, or the person at the console.</summary>
internal sealed record TokenSource(string Library, string Label, string? PinFile)
{
    public static readonly Refusal Unusable = new(
        "RUN-22",
        "Không mở được token giữ khóa ký thẻ.",
        "The token with the card-signing keys cannot be opened."
    );

    public static readonly Refusal PinUnreadable = new(
        "RUN-23",
        "Không đọc được tệp chứa PIN của token.",
        "The file with the token's PIN cannot be read."
    );

    private static readonly Wording Pin = new("PIN của token", "The token's PIN");

    /// <summary>Logs in to it.</summary>
    public Outcome<KeyStore> Open()
    {
        if (TellPin().IsRefused(out var refusal, out var pin))
            return refusal;
        try
        {
            return Pkcs11KeyStore.Open(Library, Label, pin.Reveal());
        }
        catch (KeyStoreException failure)
        {
            return Unusable.For($"{failure.Code}: {failure.Message}");
        }
    }

    // An editor ends the line, though nobody meant it to count.
    private Outcome<Passphrase> TellPin()
    {
        if (PinFile is null)
            return Questions.AskSecret<Passphrase>(Pin, typed => Passphrase.Typed(typed));
        try
        {
            return Passphrase.Typed(File.ReadAllText(PinFile).TrimEnd('\r', '\n'));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return PinUnreadable.For(PinFile);
        }
    }
}
