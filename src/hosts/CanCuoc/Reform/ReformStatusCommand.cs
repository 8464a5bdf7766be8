using System.CommandLine;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>reform status</c>: how far each reform has come in a registry.</summary>
internal static class ReformStatusCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var command = new Command(
            "status",
            """
            Mỗi đợt sắp xếp đã đến đâu trong sổ này, số địa chỉ theo từng cách /
            How far each reform has come in this registry, and addresses by how they were placed

            Ví dụ / Example:
              ./run reform status
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
            ReadReforms.Kind,
            Operator.Operating,
            act => registry.Do.ReadReforms.RunAsync(act, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var reforms))
            return ExitCode.Of(refusal);
        foreach (var one in reforms)
        {
            ReformLines.Print(one.Reform);
            ReformLines.Print(one.State);
            if (one.State != ReformState.Planned)
                ReformLines.Print(one.State == ReformState.Rehearsed ? one.Seen : one.Done);
        }
        return ExitCode.Done;
    }
}
