using System.CommandLine;
using CanCuoc.Chip.Readers;

namespace CanCuoc.Program;

/// <summary>Where vpcd's virtual reader is, and how much is told of what it does.</summary>
internal sealed class VirtualReaderOptions
{
    private readonly Option<string> host = new("--host")
    {
        Description = "Máy chạy vpcd / the machine that runs vpcd",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<int> port = new("--port")
    {
        Description =
            "Cổng của đầu đọc ảo; đầu đọc thứ hai ở cổng kế tiếp / port of the virtual reader; the second one is one higher",
        DefaultValueFactory = _ => VirtualReader.FirstPort,
    };

    private readonly Option<bool> trace = new("--trace")
    {
        Description =
            "In từng lệnh và câu trả lời, che các giá trị bí mật / prints every command and answer, secrets masked",
    };

    public VirtualReaderOptions() =>
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 65_535)
                result.AddError("--port: 1 … 65535");
        });

    public void AddTo(Command command)
    {
        command.Add(host);
        command.Add(port);
        command.Add(trace);
    }

    public Place Read(ParseResult parsed) => new(parsed.GetValue(host)!, parsed.GetValue(port), parsed.GetValue(trace));

    /// <summary>The reader that was named.</summary>
    public sealed record Place(string Host, int Port, bool IsTraced);
}
