using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>person</c>: reads one person or a few, by number, with purpose and ground.</summary>
internal static class PersonCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var why = new PurposeOptions();
        var numbers = new Argument<string[]>("NUMBER")
        {
            Description = "Số định danh cá nhân, nhiều nhất 50 / personal numbers, 50 at most",
            Arity = ArgumentArity.OneOrMore,
        };
        var time = new TimeOptions();
        var command = new Command(
            "person",
            """
            Xem thông tin của một hoặc vài người, hôm nay hoặc vào một ngày; lượt xem được ghi vào sổ /
            Reads a person or a few, today or as of a day; every look is recorded

            Ví dụ / Example:
              ./run person 001090000123 --purpose public-service --ground "Luật 26/2023/QH15, Điều 10"
              ./run person 001090000123 --as-of 01/05/2026 --known 01/06/2026 --purpose public-service --ground "…"
              ./run person 001090000123 001190000124 --purpose public-service --ground "…"
            """
        )
        {
            numbers,
        };
        why.AddTo(command);
        time.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (Read(parsed.GetValue(numbers)!).IsRefused(out var refusal, out var known))
                    return Task.FromResult(ExitCode.Of(refusal));
                if (why.Read(parsed).IsRefused(out refusal, out var reason))
                    return Task.FromResult(ExitCode.Of(refusal));
                var asked = time.Read(parsed);
                return registry.RunAsync(
                    parsed,
                    (opened, stop) => RunAsync(opened, known, asked, reason, stop),
                    cancellation
                );
            }
        );
        return command;
    }

    private static Outcome<List<PersonalNumber>> Read(string[] typed)
    {
        var numbers = new List<PersonalNumber>();
        foreach (var text in typed)
        {
            if (PersonalNumber.Read(text).IsRefused(out var refusal, out var number))
                return refusal.For("NUMBER");
            numbers.Add(number);
        }
        return numbers;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        List<PersonalNumber> numbers,
        TimeOptions.Asked time,
        Reason reason,
        CancellationToken cancellation
    )
    {
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            ReadPersons.Kind,
            reason,
            act => registry.Do.ReadPersons.RunAsync(act, numbers, time.Day, Act.EndOf(time.Known), cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var found))
            return ExitCode.Of(refusal);
        var code = ExitCode.Done;
        foreach (var answer in found.Answers)
        {
            if (answer.Record.IsRefused(out refusal, out var person))
                code = ExitCode.Of(refusal);
            else
                Print(person);
        }
        return code;
    }

    private static void Print(PersonRecord person)
    {
        foreach (var (label, value) in PersonLines.Of(person))
            Console.WriteLine($"{label, -44} {value}");
        Console.WriteLine();
    }
}
