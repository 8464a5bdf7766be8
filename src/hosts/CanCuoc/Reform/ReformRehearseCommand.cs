using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>reform rehearse</c>: what a reform would do.</summary>
internal static class ReformRehearseCommand
{
    public static Command Make()
    {
        var options = new ReformOptions();
        var command = new Command(
            "rehearse",
            """
            Chạy thử trên mọi hồ sơ và báo cáo; không địa chỉ nào thay đổi /
            Tries the reform on every record and reports; no address changes

            Ví dụ / Example:
              ./run reform rehearse 2025-01-01
            """
        );
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                options.RunAsync(
                    parsed,
                    "Chạy thử / rehearsing",
                    (registry, reform, progress, stop) =>
                        registry.Do.RehearseReform.RunAsync(
                            Operator.Authority,
                            ReformOptions.Why(reform),
                            reform,
                            progress,
                            stop
                        ),
                    cancellation
                )
        );
        return command;
    }
}
