using System.CommandLine;
using System.Text.Json;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>numbers</c>: how many personal numbers are issued and left, by cell.</summary>
internal static class NumbersCommand
{
    private static readonly Reason Why = new(Purpose.Operation, "NĐ 137/2015/NĐ-CP, Điều 13");

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var prefix = new Option<string?>("--prefix")
        {
            Description =
                "Chỉ nơi đăng ký khai sinh này, ba chữ số / only this place of birth registration, three digits",
        };
        var json = new Option<bool>("--json") { Description = "Một dòng JSON / one line of JSON" };
        var command = new Command(
            "numbers",
            """
            Số định danh đã cấp và còn lại theo nơi đăng ký, thế kỷ và giới tính, năm sinh; nhóm đầy nhất đứng đầu /
            Personal numbers issued and left by place, century and sex, year of birth; the fullest first

            Ví dụ / Example:
              ./run numbers
              ./run numbers --prefix 079 --json
            """
        )
        {
            prefix,
            json,
            NumbersIssueCommand.Make(),
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                NumberPrefix? place = null;
                if (parsed.GetValue(prefix) is { } given)
                {
                    if (NumberPrefix.Read(given).IsRefused(out var refusal, out var read))
                        return Task.FromResult(ExitCode.Of(refusal.For("--prefix")));
                    place = read;
                }
                var show = parsed.GetValue(json) ? (Action<IReadOnlyList<CellCapacity>>)ShowJson : Show;
                return registry.RunAsync(parsed, (opened, stop) => RunAsync(opened, place, show, stop), cancellation);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        NumberPrefix? prefix,
        Action<IReadOnlyList<CellCapacity>> show,
        CancellationToken cancellation
    )
    {
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            ReadNumberCapacity.Kind,
            Why,
            act => registry.Do.ReadNumberCapacity.RunAsync(act, prefix, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var cells))
            return ExitCode.Of(refusal);
        show(cells);
        return ExitCode.Done;
    }

    private static void Show(IReadOnlyList<CellCapacity> cells)
    {
        foreach (var one in cells)
        {
            var first = one.Cell.First;
            Console.WriteLine(
                $"{one.Cell}  {first.BirthYear}  {SexOf(first)}  {one.Issued, 9:N0}  {one.Free, 9:N0}  {one.Share, 9:P3}  {first.Prefix.Name}"
            );
        }
        Console.WriteLine(
            $"{cells.Sum(cell => (long)cell.Issued):N0} số trong {cells.Count:N0} nhóm; cột: nhóm, năm sinh, giới tính, đã cấp, "
                + "còn lại, tỷ lệ / numbers in that many cells; columns: cell, year of birth, sex, issued, left, share"
        );
    }

    private static string SexOf(PersonalNumber number) => number.Sex == Sex.Male ? "nam / male  " : "nữ / female ";

    private static void ShowJson(IReadOnlyList<CellCapacity> cells) =>
        Console.WriteLine(
            JsonSerializer.Serialize(
                cells.Select(one => new
                {
                    cell = $"{one.Cell}",
                    prefix = $"{one.Cell.First.Prefix}",
                    sex = $"{one.Cell.First.Sex}",
                    birthYear = one.Cell.First.BirthYear,
                    issued = one.Issued,
                    free = one.Free,
                    share = one.Share,
                })
            )
        );
}
