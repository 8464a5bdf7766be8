using System.CommandLine;
using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary><c>seed</c>: invents a country.</summary>
internal static class SeedCommand
{
    private static readonly Reason Why = new(Purpose.Operation, "Dữ liệu thử nghiệm / demonstration data");

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var persons = new Option<long>("--persons")
        {
            Description = "Số người / number of persons",
            DefaultValueFactory = _ => 100_000,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Hạt giống: cùng hạt giống cho cùng dân cư / the same seed invents the same country",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command(
            "seed",
            """
            Tạo dân cư hư cấu trong sổ trống / Invents a country in an empty registry

            Ví dụ / Example:
              ./run seed --persons 100000
              ./run seed --persons 1000000 --database "Host=localhost;Database=cancuoc;Username=me"
            """
        )
        {
            persons,
            seed,
        };
        persons.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() is < 1 or > 100_000_000)
                result.AddError("--persons: 1 … 100000000");
        });
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    (opened, stop) => RunAsync(opened, parsed.GetValue(persons), parsed.GetValue(seed), stop),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(OpenRegistry registry, long count, int seed, CancellationToken cancellation)
    {
        var outcome = await Progress.RunAsync(
            "Tạo dân cư hư cấu / inventing",
            count,
            progress => registry.Do.SeedPersons.RunAsync(Operator.Authority, Why, count, seed, progress, cancellation)
        );
        if (outcome.IsRefused(out var refusal, out var there))
            return ExitCode.Of(refusal);
        Console.WriteLine($"{there:N0} người / persons");
        return ExitCode.Done;
    }
}
