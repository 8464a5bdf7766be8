using System.CommandLine;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>seed</c>: invents a country.</summary>
internal static class SeedCommand
{
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
            DefaultValueFactory = _ => DemonstrationCountry.Seed,
        };
        var events = new Option<int>("--events")
        {
            Description =
                "Sự kiện về sau của mỗi người, để thử lịch sử hồ sơ / later events of each person, to try the history of records",
        };
        var command = new Command(
            "seed",
            """
            Tạo dân cư hư cấu trong sổ thử nghiệm còn trống / Invents a country in an empty demonstration

            Ví dụ / Example:
              ./run seed --persons 100000
              ./run seed --persons 100000 --events 3
              ./run seed --persons 1000000 --database "Host=localhost;Database=cancuoc;Username=me"
            """
        )
        {
            persons,
            seed,
            events,
        };
        events.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > CountryToInvent.MostEvents)
                result.AddError($"--events: 0 … {CountryToInvent.MostEvents}");
        });
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
                    (opened, stop) =>
                        RunAsync(
                            opened,
                            new(parsed.GetValue(persons), parsed.GetValue(seed), parsed.GetValue(events)),
                            stop
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        CountryToInvent country,
        CancellationToken cancellation
    )
    {
        var outcome = await DemonstrationCountry.PopulateAsync(registry, country, cancellation);
        if (outcome.IsRefused(out var refusal, out var there))
            return ExitCode.Of(refusal);
        Console.WriteLine($"{there:N0} người / persons");
        return ExitCode.Done;
    }
}
