using System.CommandLine;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>reform street rename</c>: records a new name.</summary>
internal static class StreetRenameCommand
{
    public static Command Make()
    {
        var (registry, street) = (new RegistryOptions(), new StreetOptions());
        var day = new Option<DateOnly>("--day")
        {
            Description = "Ngày đầu của tên mới / first day of the new name",
            Required = true,
        };
        var by = new Option<string>("--by")
        {
            Description = "Văn bản quyết định / the decision that renames it",
            Required = true,
        };
        var command = new Command(
            "rename",
            """
            Ghi tên mới của một đường; hoàn tác được bằng reform street undo /
            Records the new name of a street; reform street undo takes it back

            Ví dụ / Example:
              ./run reform street rename --unit 00004 --from "Lê Lợi" --to "Trần Phú" --day 2026-12-01 --by "Nghị quyết 12/2026/NQ-HĐND"
            """
        )
        {
            day,
            by,
        };
        street.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var (first, decision) = (parsed.GetValue(day), parsed.GetValue(by)!);
                return registry.RunAsync(
                    parsed,
                    (opened, stop) => RunAsync(opened, street.Read(parsed), first, decision, stop),
                    cancellation
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        Outcome<StreetToRename> typed,
        DateOnly day,
        string decision,
        CancellationToken cancellation
    )
    {
        if (typed.IsRefused(out var refusal, out var street))
            return ExitCode.Of(refusal);
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            RenameStreet.Kind,
            Operator.Operating,
            act => registry.Do.RenameStreet.RunAsync(act, street, day, decision, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out refusal, out var renamed))
            return ExitCode.Of(refusal);
        StreetCommand.Print(renamed);
        return ExitCode.Done;
    }
}
