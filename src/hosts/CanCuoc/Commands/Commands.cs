using System.CommandLine;

namespace CanCuoc.Program;

/// <summary>The command line: every command of the program.</summary>
internal static class Commands
{
    /// <summary>Parses and runs; gives the exit code.</summary>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var parsed = Root().Parse(arguments);
        var console = new InvocationConfiguration { Output = Console.Out, Error = Console.Error };
        var code = await parsed.InvokeAsync(console, cancellation);
        return parsed.Errors.Count > 0 ? ExitCode.Misused : code;
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(
            """
            CanCuoc: sổ dân cư và thẻ căn cước gắn chíp / population registry and chip identity card

            Không có lệnh nào: chạy trang của cán bộ, của công dân và cổng của cơ quan; không chỉ thư mục thì dùng dữ liệu thử nghiệm.
            Without a command: serves the pages of officers and citizens and the agencies' gateway; with demonstration data if no folder is named.

            Ví dụ / Examples:
              ./run
              ./run demo
              ./run setup --data /srv/cancuoc
              ./run --data /srv/cancuoc --passphrase-file FILE --listen 10.0.0.5
              ./run person 001090000123 --purpose public-service --ground "Luật 26/2023/QH15, Điều 10"
              ./run card insert 001090000123 --purpose verification --ground "Luật 26/2023/QH15, Điều 10"
              ./run matching explain print.png --lang en
              ./run ledger verify
              ./run pki status

            Mã thoát / Exit codes: 0 xong / done · 1 bị từ chối hoặc sai / refused or found wrong · 2 lệnh viết sai / misused
            """
        )
        {
            DemoCommand.Make(),
            SetupCommand.Make(),
            SeedCommand.Make(),
            ImportCommand.Make(),
            PersonCommand.Make(),
            FamilyCommand.Make(),
            HouseholdCommand.Make(),
            SearchCommand.Make(),
            ExtractCommand.Make(),
            CardCommand.Make(),
            BatchCommand.Make(),
            BiometricsCommand.Make(),
            MatchingCommand.Make(),
            LooksCommand.Make(),
            NumbersCommand.Make(),
            LinkageCommand.Make(),
            ReformCommand.Make(),
            ExaminersCommand.Make(),
            StatisticsCommand.Make(),
            ProgrammeCommand.Make(),
            PkiCommand.Make(),
            LedgerCommand.Make(),
            ReconcileCommand.Make(),
        };
        ServeCommand.AddTo(root);
        return root;
    }
}
