using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>reform street rehearse</c>: how many addresses a new name would concern.</summary>
internal static class StreetRehearseCommand
{
    public static Command Make()
    {
        var (registry, street) = (new RegistryOptions(), new StreetOptions());
        var command = new Command(
            "rehearse",
            """
            Đếm địa chỉ chắc chắn nêu đường này, và địa chỉ không chắc (giữ nguyên) /
            Counts the addresses that surely name the street, and those that perhaps do (they stay as they are)

            Ví dụ / Example:
              ./run reform street rehearse --unit 00004 --from "Lê Lợi" --to "Trần Phú"
            """
        );
        street.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(parsed, (opened, stop) => RunAsync(opened, parsed, street, stop), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        ParseResult parsed,
        StreetOptions options,
        CancellationToken cancellation
    )
    {
        if (options.Read(parsed).IsRefused(out var refusal, out var street))
            return ExitCode.Of(refusal);
        var persons = await registry.Do.RunReform.CountAsync(cancellation);
        var outcome = await Progress.RunAsync(
            "Chạy thử / rehearsing",
            Math.Max(1, persons),
            progress =>
                registry.Do.RehearseStreet.RunAsync(
                    Operator.Authority,
                    Operator.Operating,
                    street,
                    progress,
                    cancellation
                )
        );
        if (outcome.IsRefused(out refusal, out var tally))
            return ExitCode.Of(refusal);
        Console.WriteLine($"  {tally.Persons, 13:N0} người / persons");
        Console.WriteLine($"  {tally.Renamed, 13:N0} địa chỉ đọc ra tên mới / addresses would read with the new name");
        Console.WriteLine($"  {tally.Unsure, 13:N0} địa chỉ không chắc, giữ nguyên / perhaps of the street; they stay");
        return ExitCode.Done;
    }
}
