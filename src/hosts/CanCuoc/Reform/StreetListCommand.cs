using System.CommandLine;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>reform street list</c>: which streets were renamed.</summary>
internal static class StreetListCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var command = new Command(
            "list",
            """
            Các đường đã đổi tên, mỗi lần một số để hoàn tác /
            The streets that were renamed, each with the number to undo it by

            Ví dụ / Example:
              ./run reform street list
            """
        );
        registry.AddTo(command);
        command.SetAction((parsed, cancellation) => registry.RunAsync(parsed, RunAsync, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            ReadStreets.Kind,
            Operator.Operating,
            act => registry.Do.ReadStreets.RunAsync(act, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var streets))
            return ExitCode.Of(refusal);
        foreach (var street in streets)
            StreetCommand.Print(street);
        if (streets.Count == 0)
            Console.WriteLine("Chưa đường nào đổi tên / no street was renamed.");
        return ExitCode.Done;
    }
}
