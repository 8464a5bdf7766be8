using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>What the commands that work on a reform take: its day, and the registry.</summary>
internal sealed class ReformOptions
{
    private readonly RegistryOptions registry = new();

    private readonly Argument<string> day = new("day")
    {
        Description = "Ngày của đợt sắp xếp, như 2025-07-01 / first day of the reform, as 2025-07-01",
    };

    public void AddTo(Command command)
    {
        command.Add(day);
        registry.AddTo(command);
    }

    /// <summary>Why the operator works on a reform.</summary>
    public static Reason Why(UnitReform reform) => new(Purpose.DataCollection, reform.Article);

    /// <summary>Opens the registry, does the work with a bar, and prints what it came to.</summary>
    public Task<int> RunAsync(
        ParseResult parsed,
        string title,
        Func<OpenRegistry, UnitReform, IProgress<long>, CancellationToken, Task<Outcome<ReformTally>>> work,
        CancellationToken cancellation
    )
    {
        if (UnitReforms.Read(parsed.GetValue(day)).IsRefused(out var unknown, out var reform))
            return Task.FromResult(ExitCode.Of(unknown));
        return registry.RunAsync(
            parsed,
            async (opened, stop) =>
            {
                var persons = await opened.Do.RunReform.CountAsync(stop);
                var outcome = await Progress.RunAsync(
                    title,
                    Math.Max(1, persons),
                    progress => work(opened, reform, progress, stop)
                );
                if (outcome.IsRefused(out var refusal, out var tally))
                    return ExitCode.Of(refusal);
                ReformLines.Print(reform);
                ReformLines.Print(tally);
                return ExitCode.Done;
            },
            cancellation
        );
    }
}
