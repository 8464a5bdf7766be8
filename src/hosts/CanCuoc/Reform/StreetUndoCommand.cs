using System.CommandLine;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>reform street undo</c>: takes a new name back.</summary>
internal static class StreetUndoCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var number = new Argument<long>("number")
        {
            Description = "Số của lần đổi tên, xem reform street list / number of the renaming, see reform street list",
        };
        var command = new Command(
            "undo",
            """
            Hoàn tác một lần đổi tên; địa chỉ đọc ra như trước / Takes a new name back; addresses read as before

            Ví dụ / Example:
              ./run reform street undo 1207
            """
        )
        {
            number,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    async (opened, stop) =>
                    {
                        var outcome = await opened.Acts.RunAsync(
                            Operator.Authority,
                            WithdrawStreet.Kind,
                            Operator.Operating,
                            act => opened.Do.WithdrawStreet.RunAsync(act, parsed.GetValue(number), stop),
                            stop
                        );
                        if (outcome.IsRefused(out var refusal, out var street))
                            return ExitCode.Of(refusal);
                        StreetCommand.Print(street);
                        Console.WriteLine("Đã hoàn tác / undone.");
                        return ExitCode.Done;
                    },
                    cancellation
                )
        );
        return command;
    }
}
