using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>family</c>: reads a person's relatives and what each link stands on, with purpose and ground.</summary>
internal static class FamilyCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var why = new PurposeOptions();
        var number = new Argument<string>("NUMBER") { Description = "Số định danh cá nhân / personal number" };
        var time = new TimeOptions();
        var command = new Command(
            "family",
            """
            Xem cha, mẹ, vợ hoặc chồng, con và người đại diện của một người; mỗi người hiện ra là một lượt xem được ghi /
            Reads parents, spouse, children and representatives of a person; everybody shown is recorded as seen

            Ví dụ / Example:
              ./run family 001090000123 --as-of 01/05/2026 --purpose civil-status --ground "Luật 26/2023/QH15, Điều 10"
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
        TimeOptions.Asked time,
        Reason reason,
        CancellationToken cancellation
    )
    {
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            ReadFamily.Kind,
            reason,
            act => registry.Do.ReadFamily.RunAsync(act, number, time.Day, Act.EndOf(time.Known), cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var family))
            return ExitCode.Of(refusal);
        foreach (var link in family.Links)
            Console.WriteLine(
                $"{link.Kind.Wording, -44} {link.Number, -12}  {link.Name.ScreenForm}  "
                    + $"{link.Source.Since}  {link.Source.Evidence.Reference}"
            );
        Console.WriteLine($"{family.Links.Count} người / persons");
        return ExitCode.Done;
    }
}
