using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>linkage</c>: which records are of one person, by what they say. It shows nobody.</summary>
internal static class LinkageCommand
{
    private static readonly Reason Why = new(Purpose.DataCollection, "Nghị định 37/2021/NĐ-CP");

    public static Command Make() =>
        new("linkage", "Các hồ sơ có thể của cùng một người / records that may be of one person")
        {
            Make(
                "screen",
                """
                So mọi hồ sơ với nhau và giữ các cặp có thể của cùng một người để cán bộ xem xét; dừng lúc nào cũng được, chạy lại
                thì không ghi gì hai lần / Compares all records and keeps the pairs that may be of one person for officers to judge;
                it can be stopped at any time, and writes nothing twice when started again

                Ví dụ / Example:
                  ./run linkage screen
                  ./run linkage screen --database "Host=localhost;Database=cancuoc;Username=me"
                """,
                ScreenAsync
            ),
            Make(
                "status",
                """
                Lượt rà soát gần nhất và số cặp theo từng tình trạng / The last screening, and how many pairs there are in each state

                Ví dụ / Example:
                  ./run linkage status
                """,
                StatusAsync
            ),
        };

    private static Command Make(string name, string description, Func<OpenRegistry, CancellationToken, Task<int>> work)
    {
        var registry = new RegistryOptions();
        var command = new Command(name, description);
        registry.AddTo(command);
        command.SetAction((parsed, cancellation) => registry.RunAsync(parsed, work, cancellation));
        return command;
    }

    private static async Task<int> ScreenAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var records = await registry.Do.ScreenPersons.CountAsync(cancellation);
        var outcome = await Progress.RunAsync(
            "Rà soát / screening",
            Math.Max(1, records * ScreenPersons.TimesThrough),
            progress => registry.Do.ScreenPersons.RunAsync(Operator.Authority, Why, progress, cancellation)
        );
        if (outcome.IsRefused(out var refusal, out var report))
            return ExitCode.Of(refusal);
        Console.WriteLine($"Cặp có thể của cùng một người / pairs that may be of one person: {report.Found:N0}.");
        return await StatusAsync(registry, cancellation);
    }

    private static async Task<int> StatusAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            ReadScreening.Kind,
            Why,
            act => registry.Do.ReadScreening.RunAsync(act, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var status))
            return ExitCode.Of(refusal);
        Console.WriteLine(LineOf(status.Last));
        foreach (var state in Enum.GetValues<LikePairState>())
            Console.WriteLine($"  {TitleOf(state)}: {status.Pairs.GetValueOrDefault(state):N0}");
        return ExitCode.Done;
    }

    private static string LineOf(LastScreening? last) =>
        last switch
        {
            null => "Chưa rà soát lần nào / never screened",
            { EndedAt: { } ended, Screened: var screened } =>
                $"Rà soát xong / screened {ended:yyyy-MM-dd HH:mm}: {screened.Records:N0} hồ sơ / records, "
                    + $"{screened.Compared:N0} cặp đã so / pairs compared, {screened.LeftOut:N0} cặp bỏ qua / left out",
            _ =>
                $"Bắt đầu / begun {last.BegunAt:yyyy-MM-dd HH:mm}, chưa xong: còn chạy, hoặc dừng giữa chừng thì chạy lại / "
                    + "not ended: it runs, or was broken off; then start it again",
        };

    private static string TitleOf(LikePairState state) =>
        state switch
        {
            LikePairState.Waiting => "Chờ xem xét / waiting",
            LikePairState.ToldApart => "Là hai người / two persons",
            LikePairState.Merged => "Đã gộp / merged",
            _ => "Không còn giống / no longer alike",
        };
}
