using System.ComponentModel;
using System.Diagnostics;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>
/// Has a picture decoded by another process (<see cref="DecodePicture"/>), for a decoder is a large program that reads what an unknown
/// card gave. That process has no card, no environment, little memory and little time; what it says is believed to be pixels, no more.
/// </summary>
/// <param name="program">What is started, without the verb.</param>
/// <param name="limit">Then it is killed.</param>
internal sealed class PictureDecoder(IReadOnlyList<string> program, TimeSpan limit)
{
    public const string Verb = "decode-picture";

    public static readonly Refusal NotDecoded = new(
        "RDR-11",
        "Không giải mã được ảnh trên chip: ảnh hỏng, quá lớn, hoặc được làm ra để phá bộ giải mã. Có thể lưu nguyên ảnh vào tệp có đuôi .jp2.",
        "The picture on the chip was not decoded: it is broken, too large, or made to break the decoder. A file ending in .jp2 takes it as it is."
    );

    public static readonly Refusal TookTooLong = new(
        "RDR-12",
        "Giải mã ảnh trên chip lâu quá mức cho phép nên đã bị dừng. Có thể lưu nguyên ảnh vào tệp có đuôi .jp2.",
        "Decoding the picture on the chip took too long and was stopped. A file ending in .jp2 takes it as it is."
    );

    public static readonly Refusal NotStarted = new(
        "RDR-13",
        "Không chạy được bộ giải mã ảnh trên máy này. Có thể lưu nguyên ảnh vào tệp có đuôi .jp2.",
        "The decoder of pictures does not start on this machine. A file ending in .jp2 takes the picture as it is."
    );

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static PictureDecoder Own { get; } = new(OwnProgram(), Limit);

    public async Task<Outcome<RgbPicture>> DecodeAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (Start() is not { } process)
            return NotStarted;
        using (process)
        using (var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
        {
            time.CancelAfter(limit);
            // what waits for the process goes on when it is gone
            await using var killing = time.Token.Register(() => process.Kill(entireProcessTree: true));
            var said = await TalkAsync(process, file);
            cancellation.ThrowIfCancellationRequested();
            return time.IsCancellationRequested ? TookTooLong : said;
        }
    }

    private static string[] OwnProgram()
    {
        var running = Environment.ProcessPath!;
        // before it is compiled to native code the program is run by another
        return Path.GetFileNameWithoutExtension(running) == "dotnet"
            ? [running, "exec", Path.Combine(AppContext.BaseDirectory, "cancuoc-reader.dll")]
            : [running];
    }

    private static async Task<Outcome<RgbPicture>> TalkAsync(Process process, ReadOnlyMemory<byte> file)
    {
        // what a hostile decoder prints goes to no screen
        var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        var given = GiveAsync(process.StandardInput.BaseStream, file);
        var said = new byte[RgbPicture.MostBytes + 1];
        var length = await process.StandardOutput.BaseStream.ReadAtLeastAsync(
            said,
            said.Length,
            throwOnEndOfStream: false
        );
        if (length == said.Length)
            process.Kill(entireProcessTree: true);
        await Task.WhenAll(given, complaints, process.WaitForExitAsync());
        return process.ExitCode switch
        {
            ReaderExit.Good when RgbPicture.Parse(said.AsMemory(0, length)) is { } picture => picture,
            DecodePicture.NotReady => NotStarted,
            _ => NotDecoded,
        };
    }

    private static async Task GiveAsync(Stream input, ReadOnlyMemory<byte> file)
    {
        try
        {
            await input.WriteAsync(file);
            await input.DisposeAsync();
        }
        catch (IOException)
        {
            // it ended before it had read all; its exit code says the rest
        }
    }

    private Process? Start()
    {
        var start = new ProcessStartInfo(program[0], [.. program.Skip(1), Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory)!,
        };
        start.Environment.Clear();
        // else the runtime opens a socket
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        try
        {
            return Process.Start(start);
        }
        catch (Exception missing) when (missing is Win32Exception or IOException)
        {
            return null;
        }
    }
}
