using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>reform undo</c>: takes a reform back.</summary>
internal static class ReformUndoCommand
{
    public static Command Make()
    {
        var options = new ReformOptions();
        var command = new Command(
            "undo",
            """
            Hoàn tác một đợt sắp xếp, kể cả khi đang dở; điều cán bộ đã quyết định vẫn được giữ. In ra số địa chỉ còn theo các đợt trước /
            Takes a reform back, also one that stopped half-way; what officers decided is kept. Prints the addresses that earlier reforms place

            Ví dụ / Example:
              ./run reform undo 2025-07-01
            """
        );
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                options.RunAsync(
                    parsed,
                    "Hoàn tác / undoing",
                    (registry, reform, progress, stop) =>
                        registry.Do.UndoReform.RunAsync(
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
