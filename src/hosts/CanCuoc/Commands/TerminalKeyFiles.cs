using System.Security.Cryptography;
using System.Text;
using CanCuoc.Cards;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The files on a terminal's side: its key, which only its owner reads, and beside it the request.</summary>
/// <param name="Fingerprint">SHA-256 of the request.</param>
internal sealed record TerminalKeyFiles(string Key, string Request, string Fingerprint)
{
    /// <summary>Reads a key that was written.</summary>
    public static Outcome<string> ReadKey(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return TerminalRequest.KeyClosed.For(file);
        }
    }

    public static Outcome<TerminalKeyFiles> Write(string folder, TerminalRequest made, Passphrase password)
    {
        Directory.CreateDirectory(folder);
        // a mnemonic may hold any sign, a slash too
        var file = Path.Combine(folder, Uri.EscapeDataString(made.Request.Holder.Text));
        var (key, request) = ($"{file}.key.pem", $"{file}.csr");
        if (File.Exists(key) || File.Exists(request))
            return TerminalRequest.AlreadyThere.For(key);
        using (var writer = new StreamWriter(key, Encoding.ASCII, OwnerOnly()))
            writer.Write(made.KeyFile(password.Reveal()));
        var encoded = made.Request.Encode();
        File.WriteAllBytes(request, encoded);
        return new TerminalKeyFiles(key, request, Convert.ToHexStringLower(SHA256.HashData(encoded)));
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
