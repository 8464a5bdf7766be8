using System.CommandLine;

namespace CanCuoc.Personaliser;

/// <summary>The command line: every command of the program.</summary>
internal static class PersonaliserCommands
{
    /// <summary>Parses and runs; gives the exit code.</summary>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var parsed = Root().Parse(arguments);
        var console = new InvocationConfiguration { Output = Console.Out, Error = Console.Error };
        var code = await parsed.InvokeAsync(console, cancellation);
        return parsed.Errors.Count > 0 ? PersonaliserExit.Misused : code;
    }

    private static RootCommand Root() =>
        new(
            """
            cancuoc-personaliser: xưởng cá thể hóa thẻ căn cước, tách khỏi nơi cấp; chỉ trao đổi bằng tệp đã ký / the factory that personalises identity cards, apart from the issuer; they exchange signed files only

            Lượt một, chip tự sinh khóa; nơi cấp ký dữ liệu; lượt hai, ghi, khóa và đọc lại từng thẻ.
            In a first pass chips make their keys; the issuer signs the data; in a second each card is written, shut and read back.
            Xưởng không bao giờ giữ khóa ký thẻ. / The factory never holds the signer.

            Ví dụ / Examples:
              cancuoc-personaliser init
              cancuoc-personaliser key > factory.pem
              cancuoc-personaliser admit issuer.pem
              cancuoc-personaliser blanks 500
              cancuoc-personaliser initialise 1-order --out 2-chips
              cancuoc-personaliser personalise 3-signed --out 4-results
              cancuoc-personaliser status

            Mã thoát / Exit codes: 0 xong / done · 1 bị từ chối / refused · 2 lệnh viết sai / misused
            """
        )
        {
            InitCommand.Make(),
            KeyCommand.Make(),
            AdmitCommand.Make(),
            BlanksCommand.Make(),
            PassCommand.MakeInitialise(),
            PassCommand.MakePersonalise(),
            StatusCommand.Make(),
        };
}
