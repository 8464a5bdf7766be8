using System.CommandLine;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>seed</c>: invents a country.</summary>
internal static class SeedCommand
{
    public static Command Make()
    {
        var (registry, persons, seed, events, bodies) = (new RegistryOptions(), Persons(), Seed(), Events(), Bodies());
        var unitsOn = UnitsOn();
        var command = new Command(
            "seed",
            """
            Tạo dân cư hư cấu trong sổ thử nghiệm còn trống / Invents a country in an empty demonstration

            Ví dụ / Example:
              ./run seed --persons 100000
              ./run seed --persons 100000 --events 3
              ./run seed --persons 1000000 --bodies 1000000
              ./run seed --persons 1000000 --units-on 2025-06-30
              ./run seed --persons 1000000 --database "Host=localhost;Database=cancuoc;Username=me"
            """
        )
        {
            persons,
            seed,
            events,
            unitsOn,
            bodies,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    (opened, stop) =>
                        RunAsync(
                            opened,
                            new(parsed.GetValue(persons), parsed.GetValue(seed), parsed.GetValue(events))
                            {
                                UnitsOn = parsed.GetValue(unitsOn),
                            },
                            parsed.GetValue(bodies),
                            stop
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static Option<long> Persons() =>
        Within(
            new Option<long>("--persons")
            {
                Description = "Số người / number of persons",
                DefaultValueFactory = _ => 100_000,
            },
            1,
            100_000_000
        );

    private static Option<int> Seed() =>
        new("--seed")
        {
            Description = "Hạt giống: cùng hạt giống cho cùng dân cư / the same seed invents the same country",
            DefaultValueFactory = _ => DemonstrationCountry.Seed,
        };

    private static Option<int> Events() =>
        Within(
            new Option<int>("--events")
            {
                Description =
                    "Sự kiện về sau của mỗi người, để thử lịch sử hồ sơ / later events of each person, to try the history of records",
            },
            0,
            CountryToInvent.MostEvents
        );

    private static Option<DateOnly?> UnitsOn() =>
        new("--units-on")
        {
            Description =
                "Nơi thường trú theo danh mục đơn vị hành chính của ngày này, để thử một đợt sắp xếp / residences by the list of "
                + "units of this day, to try a reform",
        };

    private static Option<long> Bodies() =>
        Within(
            new Option<long>("--bodies")
            {
                Description =
                    "Số người có khuôn mặt và hai ngón tay hư cấu trong kho đối chiếu / persons with a face and two fingers in the galleries",
            },
            0,
            100_000_000
        );

    private static Option<T> Within<T>(Option<T> option, T least, T most)
        where T : IComparable<T>
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is { } given && (given.CompareTo(least) < 0 || given.CompareTo(most) > 0))
                result.AddError($"{option.Name}: {least} … {most}");
        });
        return option;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        CountryToInvent country,
        long bodies,
        CancellationToken cancellation
    )
    {
        var outcome = await DemonstrationCountry.PopulateAsync(registry, country, cancellation);
        if (outcome.IsRefused(out var refusal, out var there))
            return ExitCode.Of(refusal);
        Console.WriteLine($"{there:N0} người / persons");
        if (bodies == 0)
            return ExitCode.Done;
        outcome = await DemonstrationCountry.EmbodyAsync(registry, Math.Min(bodies, there), cancellation);
        if (outcome.IsRefused(out refusal, out var embodied))
            return ExitCode.Of(refusal);
        Console.WriteLine($"{embodied:N0} người có thêm khuôn mặt, vân tay / given a face and fingers");
        return ExitCode.Done;
    }
}
