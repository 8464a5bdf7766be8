using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>household</c>: reads the members of a household, with purpose and ground.</summary>
internal static class HouseholdCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var why = new PurposeOptions();
        var household = new Argument<long>("ID") { Description = "Số hộ, từ lệnh person / household, from `person`" };
        var time = new TimeOptions();
        var command = new Command(
            "household",
            """
            Xem chủ hộ và các thành viên của một hộ; mỗi người hiện ra là một lượt xem được ghi /
            Reads the head and the members of a household; everybody shown is recorded as seen

            Ví dụ / Example:
              ./run household 12 --as-of 01/05/2026 --purpose residence --ground "Luật 68/2020/QH14, Điều 10"
            """
        )
        {
            household,
        };
        why.AddTo(command);
        time.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var (asked, id) = (time.Read(parsed), new HouseholdId(parsed.GetValue(household)));
                return why.Read(parsed).IsRefused(out var refusal, out var reason)
                    ? Task.FromResult(ExitCode.Of(refusal))
                    : registry.RunAsync(
                        parsed,
                        (opened, stop) => RunAsync(opened, id, asked, reason, stop),
                        cancellation
                    );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        HouseholdId household,
        TimeOptions.Asked time,
        Reason reason,
        CancellationToken cancellation
    )
    {
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            ReadHousehold.Kind,
            reason,
            act => registry.Do.ReadHousehold.RunAsync(act, household, time.Day, Act.EndOf(time.Known), cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var found))
            return ExitCode.Of(refusal);
        foreach (var member in found.Members)
            Console.WriteLine(
                $"{member.Number, -12}  {member.BirthDate, -10}  {member.Name.ScreenForm, -30}  "
                    + $"{member.Relation.Wording}  {member.Source.Since}"
            );
        Console.WriteLine($"{found.Members.Count} người / persons");
        return ExitCode.Done;
    }
}
