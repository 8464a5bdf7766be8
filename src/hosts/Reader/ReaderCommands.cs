using System.CommandLine;

namespace CanCuoc.Reader;

/// <summary>The command line: every command of the program.</summary>
internal static class ReaderCommands
{
    /// <summary>Parses and runs; gives the exit code.</summary>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var parsed = Root().Parse(arguments);
        var console = new InvocationConfiguration { Output = Console.Out, Error = Console.Error };
        var code = await parsed.InvokeAsync(console, cancellation);
        return parsed.Errors.Count > 0 ? ReaderExit.Misused : code;
    }

    private static RootCommand Root() =>
        new(
            """
            cancuoc-reader: đọc và kiểm tra thẻ căn cước gắn chíp, không cần mạng / reads and verifies chip identity cards, offline

            Ba câu trả lời, không câu nào thay được câu nào / three answers, none of which stands for another:
              dữ liệu xác thực? / authentic data?   chip thật? / genuine chip?   đúng người? / right holder?

            Ví dụ / Examples:
              cancuoc-reader read --can 097135 --trust trust.pem
              cancuoc-reader read --mrz "IDVNM…" "9403…" "NGUYEN<<…" --trust trust.pem --photo face.jpg --json
              cancuoc-reader read --document 194097135 --birth 940315 --expiry 340315 --trust trust.pem
              cancuoc-reader read --can 097135 --trust trust --terminal chain.cvcert --terminal terminal.key --fingers prints
              cancuoc-reader watch --trust trust.pem
              cancuoc-reader read --can 097135 --files before; cancuoc-reader show before; cancuoc-reader compare before after
              cancuoc-reader readers
              cancuoc-reader trust --trust trust.pem

            Mã thoát / Exit codes: 0 dữ liệu xác thực, không câu nào "không" / authentic, and no answer is a no · 1 có câu "không" / an answer is a no ·
            2 lệnh viết sai / misused · 3 không đọc được thẻ / the card could not be read
            """
        )
        {
            ReadCommand.Make(),
            WatchCommand.Make(),
            ReadersCommand.Make(),
            TrustCommand.Make(),
            ShowCommand.Make(),
            CompareCommand.Make(),
        };
}
