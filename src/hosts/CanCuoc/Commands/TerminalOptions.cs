using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>What a terminal says of itself when it asks for a certificate, where its files go, and under which password its key lies.</summary>
internal sealed class TerminalOptions
{
    private readonly Argument<string> holder = new("HOLDER")
    {
        Description = "Tên của khóa: nước, ký hiệu, năm chữ số / name of the key: country, mnemonic, five digits",
    };

    private readonly Option<string> verifier = new("--verifier")
    {
        Description = "Khóa của DV sẽ cấp chứng thư / the DV's key that is to certify",
        Required = true,
    };

    private readonly Option<string> folder = new("--out")
    {
        Description = "Thư mục nhận khóa và yêu cầu / folder for key and request",
        Required = true,
    };

    private readonly Option<string?> passwordFile = new("--password-file")
    {
        Description =
            "Tệp chứa mật khẩu của khóa; nếu thiếu thì hỏi / file with the key's password; else it is asked for",
    };

    public void AddTo(Command command)
    {
        command.Add(holder);
        command.Add(verifier);
        command.Add(folder);
        command.Add(passwordFile);
    }

    /// <summary>Makes key and request, and writes them; gives the exit code.</summary>
    public int Run(ParseResult parsed, Func<Asked, Passphrase, Outcome<TerminalRequest>> make)
    {
        if (HolderReference.Read(parsed.GetValue(holder)!).IsRefused(out var refusal, out var name))
            return ExitCode.Of(refusal);
        if (HolderReference.Read(parsed.GetValue(verifier)!).IsRefused(out refusal, out var issuer))
            return ExitCode.Of(refusal);
        if (Password(parsed).Choose().IsRefused(out refusal, out var password))
            return ExitCode.Of(refusal);
        if (make(new Asked(name, issuer), password).IsRefused(out refusal, out var request))
            return ExitCode.Of(refusal);
        using (request)
        {
            var written = TerminalKeyFiles.Write(parsed.GetValue(folder)!, request, password);
            if (written.IsRefused(out refusal, out var files))
                return ExitCode.Of(refusal);
            Console.WriteLine($"Khóa, ở lại máy này / the key, which stays here: {files.Key}");
            Console.WriteLine($"Yêu cầu, mang đến DV / the request, for the DV: {files.Request}");
            Console.WriteLine($"SHA-256 của yêu cầu / of the request: {files.Fingerprint}");
        }
        return ExitCode.Done;
    }

    private PassphraseSource Password(ParseResult parsed) =>
        new(parsed.GetValue(passwordFile))
        {
            New = new(
                "Mật khẩu của khóa thiết bị đọc, từ 20 ký tự",
                "The password of the terminal's key, 20 characters or more"
            ),
        };

    /// <summary>Whose key is meant, and who is to certify.</summary>
    public sealed record Asked(HolderReference Holder, HolderReference Verifier);
}
