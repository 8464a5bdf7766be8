using System.CommandLine;
using System.Text;
using CanCuoc.Program;

Console.OutputEncoding = Encoding.UTF8;

var root = new RootCommand(
    """
    CanCuoc: sổ dân cư và thẻ căn cước gắn chíp / population registry and chip identity card

    Ví dụ / Examples:
      ./run demo
      ./run seed --persons 100000
      ./run person 001090000123 --purpose public-service --ground "Luật 26/2023/QH15, Điều 10"
      ./run ledger verify

    Mã thoát / Exit codes: 0 xong / done · 1 bị từ chối hoặc sai / refused or found wrong · 2 lệnh viết sai / misused
    """
)
{
    DemoCommand.Make(),
    SeedCommand.Make(),
    ImportCommand.Make(),
    PersonCommand.Make(),
    SearchCommand.Make(),
    LooksCommand.Make(),
    LedgerCommand.Make(),
    ReconcileCommand.Make(),
};
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCode.Misused : code;
