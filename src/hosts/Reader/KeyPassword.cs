using System.Security.Cryptography;
using System.Text;

namespace CanCuoc.Reader;

/// <summary>The password of a private key: never in a string, and erased when it has served.</summary>
internal sealed class KeyPassword : IDisposable
{
    private const int Longest = 256;

    private readonly char[] letters = new char[Longest];
    private int length;

    private KeyPassword() { }

    public ReadOnlySpan<char> Letters => letters.AsSpan(0, length);

    /// <summary>From the first line of a file, or asked for where none is named; null where there is none.</summary>
    public static KeyPassword? Read(string? path)
    {
        var read = new KeyPassword();
        if (path is null)
            read.Ask();
        else
            read.ReadFile(path);
        if (read.length > 0)
            return read;
        read.Dispose();
        return null;
    }

    public void Dispose() => Array.Clear(letters);

    private void ReadFile(string path)
    {
        var bytes = new byte[Longest];
        try
        {
            using var file = File.OpenRead(path);
            var line = bytes.AsSpan(0, file.ReadAtLeast(bytes, Longest, throwOnEndOfStream: false));
            var end = line.IndexOfAny((byte)'\r', (byte)'\n');
            length = Encoding.UTF8.GetChars(end < 0 ? line : line[..end], letters);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            length = 0;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private void Ask()
    {
        Console.Error.Write("Mật khẩu của khóa riêng thiết bị đọc / password of the terminal's private key: ");
        if (Console.IsInputRedirected)
        {
            for (var letter = Console.In.Read(); letter is not (-1 or '\n'); letter = Console.In.Read())
                Add((char)letter);
            return;
        }
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                length = Math.Max(length - 1, 0);
            else
                Add(key.KeyChar);
        }
        Console.Error.WriteLine();
    }

    private void Add(char letter)
    {
        if (!char.IsControl(letter) && length < Longest)
            letters[length++] = letter;
    }
}
