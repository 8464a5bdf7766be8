using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>person</c>: reads one person, by number, with purpose and ground.</summary>
internal static class PersonCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var why = new PurposeOptions();
        var number = new Argument<string>("NUMBER") { Description = "Số định danh cá nhân / personal number" };
        var time = new TimeOptions();
        var command = new Command(
            "person",
            """
            Xem thông tin của một người, hôm nay hoặc vào một ngày; lượt xem được ghi vào sổ /
            Reads a person, today or as of a day; the look is recorded

            Ví dụ / Example:
              ./run person 001090000123 --purpose public-service --ground "Luật 26/2023/QH15, Điều 10"
              ./run person 001090000123 --as-of 01/05/2026 --known 01/06/2026 --purpose public-service --ground "…"
            """
        )
        {
            number,
        };
        why.AddTo(command);
        time.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (PersonalNumber.Read(parsed.GetValue(number)).IsRefused(out var refusal, out var known))
                    return Task.FromResult(ExitCode.Of(refusal.For("NUMBER")));
                return why.Read(parsed).IsRefused(out refusal, out var reason)
                    ? Task.FromResult(ExitCode.Of(refusal))
                    : registry.RunAsync(
                        parsed,
                        (opened, stop) => RunAsync(opened, known, time.Read(parsed), reason, stop),
                        cancellation
                    );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        PersonalNumber number,
        TimeOptions.Asked? time,
        Reason reason,
        CancellationToken cancellation
    )
    {
        var read = registry.Do.ReadPerson;
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            ReadPerson.Kind,
            reason,
            act => read.HistoryAsync(act, number, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var history))
            return ExitCode.Of(refusal);
        var person = time is null ? history.Current : history.AsOf(time.Day, Act.EndOf(time.Known));
        if (person is null)
            return ExitCode.Of(TimeOptions.NotThere);
        foreach (var (label, value) in PersonLines.Of(person))
            Console.WriteLine($"{label, -44} {value}");
        return ExitCode.Done;
    }
}
