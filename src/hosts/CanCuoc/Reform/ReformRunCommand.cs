using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>reform run</c>: carries a reform out.</summary>
internal static class ReformRunCommand
{
    public static Command Make()
    {
        var (options, accept) = (new ReformOptions(), Accept());
        var command = new Command(
            "run",
            """
            Thực hiện đợt sắp xếp đã chạy thử; dừng lúc nào cũng được, chạy lại thì làm tiếp /
            Carries out a reform that was rehearsed; it can be stopped at any time, and goes on when started again

            Ví dụ / Examples:
              ./run reform run 2025-01-01
              ./run reform run 2025-07-01 --accept-changes 200
            """
        )
        {
            accept,
        };
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                options.RunAsync(
                    parsed,
                    "Thực hiện / carrying out",
                    (registry, reform, progress, stop) =>
                        registry.Do.RunReform.RunAsync(
                            Operator.Authority,
                            ReformOptions.Why(reform),
                            reform,
                            parsed.GetValue(accept),
                            progress,
                            stop
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static Option<long> Accept()
    {
        var option = new Option<long>("--accept-changes")
        {
            Description =
                "Số thay đổi hồ sơ từ lần chạy thử mà vẫn chấp nhận / changes of records since the rehearsal that are accepted",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() < 0)
                result.AddError($"{option.Name}: 0 …");
        });
        return option;
    }
}
