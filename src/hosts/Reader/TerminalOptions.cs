using System.CommandLine;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>What this terminal shows to a chip that gives fingerprints only to who proves a right to them.</summary>
internal sealed class TerminalOptions
{
    public static readonly Refusal NoSuchFile = new(
        "RDR-06",
        "Không đọc được tệp của thiết bị đọc này.",
        "This file of the terminal cannot be read."
    );

    public static readonly Refusal NoPassword = new(
        "RDR-07",
        "Không có mật khẩu của khóa riêng thiết bị đọc; hãy gõ mật khẩu, hoặc chỉ tệp chứa nó bằng --terminal-password-file.",
        "There is no password of the terminal's private key; type it, or name the file that has it by --terminal-password-file."
    );

    private const int LongestFile = 1024 * 1024;

    private readonly Option<string[]> files = new("--terminal")
    {
        Description =
            "Tệp của thiết bị đọc, cho phép đọc vân tay: các chứng thư CV và khóa riêng PKCS#8 có mật khẩu; một hay nhiều tệp, nhận biết theo nội dung / "
            + "files of the terminal, to read fingers: its card verifiable certificates and its private key, PKCS#8 under a password; told by content",
    };

    private readonly Option<string?> passwordFile = new("--terminal-password-file")
    {
        Description =
            "Tệp có dòng đầu là mật khẩu của khóa riêng; nếu thiếu thì chương trình hỏi / file whose first line is the key's password; else it is asked for",
    };

    public void AddTo(Command command)
    {
        command.Add(files);
        command.Add(passwordFile);
    }

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(files) is { Length: > 0 };

    /// <summary>Why the files are of no use; null where they are, or where none was given.</summary>
    /// <param name="terminal">Whoever asked disposes of its key; null where no file was given.</param>
    public Refusal? Read(ParseResult parsed, out TerminalCredentials? terminal)
    {
        terminal = null;
        if (!IsGiven(parsed))
            return null;
        var read = new List<TerminalFile>();
        foreach (var path in parsed.GetValue(files)!)
        {
            if (Read(path).IsRefused(out var refusal, out var file))
                return refusal.For(path);
            read.Add(file);
        }
        using var password = KeyPassword.Read(parsed.GetValue(passwordFile));
        if (password is null)
            return NoPassword;
        return TerminalCredentials.Open(read, password.Letters).IsRefused(out var wrong, out terminal) ? wrong : null;
    }

    private static Outcome<TerminalFile> Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= LongestFile ? TerminalFile.Parse(File.ReadAllBytes(path)) : NoSuchFile;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return NoSuchFile;
        }
    }
}
