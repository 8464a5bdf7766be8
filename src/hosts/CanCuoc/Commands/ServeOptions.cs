using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace CanCuoc.Program;

/// <summary>The options that say how a folder is served.</summary>
internal sealed class ServeOptions
{
    private readonly Option<long> persons = new("--persons")
    {
        Description =
            "Số người tạo khi chạy thư mục thử nghiệm lần đầu / people invented at a demonstration's first start",
        DefaultValueFactory = _ => 100_000,
    };

    private readonly Option<int> port = new("--port")
    {
        Description =
            "Cổng đầu tiên trong ba cổng liên tiếp; 0: cổng trống bất kỳ / the first of three ports; 0: any free ones",
        DefaultValueFactory = _ => 8080,
    };

    private readonly Option<IPAddress?> listen = new("--listen")
    {
        Description =
            "Địa chỉ IP của thư mục thật, sau proxy TLS; nếu thiếu thì chỉ máy này mở được / "
            + "IP address for a real folder, behind a TLS proxy; else only this machine reaches it",
        CustomParser = ReadAddress,
    };

    public ServeOptions() =>
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65_533)
                result.AddError("--port: 0 … 65533");
        });

    public void AddTo(Command command)
    {
        command.Add(persons);
        command.Add(port);
        command.Add(listen);
    }

    public ServeRequest Read(ParseResult parsed) =>
        new(parsed.GetValue(persons), parsed.GetValue(port), parsed.GetValue(listen));

    private static IPAddress? ReadAddress(ArgumentResult result)
    {
        if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
            return address;
        result.AddError($"--listen: 0.0.0.0, 10.0.0.5, ::1 … ({result.Tokens[0].Value})");
        return null;
    }
}

/// <summary>How a folder is served.</summary>
/// <param name="Persons">Invented at a demonstration's first start.</param>
/// <param name="Port">The first of three; 0: any that are free.</param>
/// <param name="Listen">Null: this machine alone reaches the doors.</param>
internal sealed record ServeRequest(long Persons, int Port, IPAddress? Listen);
