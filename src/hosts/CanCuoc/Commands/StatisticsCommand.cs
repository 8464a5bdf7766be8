using System.CommandLine;
using System.Text.Json;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>statistics</c>: the figures of the last count, or a new count.</summary>
internal static class StatisticsCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var unit = new Option<string?>("--unit")
        {
            Description =
                "Mã tỉnh, thành phố hoặc xã, phường; thiếu thì cả nước / province or commune; else the country",
        };
        var count = new Option<bool>("--count")
        {
            Description = "Đếm lại trước, thay số liệu cũ / counts first and replaces the figures before",
        };
        var json = new Option<bool>("--json") { Description = "In một dòng JSON / prints one line of JSON" };
        var command = new Command(
            "statistics",
            """
            Thống kê dân số; số từ 1 đến 9 bị ẩn / Population figures; those from 1 to 9 are hidden

            Ví dụ / Examples:
              ./run statistics --count
              ./run statistics --unit 79
              ./run statistics --unit 79 --json
            """
        )
        {
            unit,
            count,
            json,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var (isCounting, isJson) = (parsed.GetValue(count), parsed.GetValue(json));
                return registry.RunAsync(
                    parsed,
                    (opened, stop) => RunAsync(opened, parsed.GetValue(unit), isCounting, isJson, stop),
                    cancellation
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        string? unit,
        bool isCounting,
        bool isJson,
        CancellationToken cancellation
    )
    {
        if (isCounting && (await registry.CountPopulationAsync(cancellation)).IsRefused(out var refusal, out _))
            return ExitCode.Of(refusal);
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            ReadPopulationFigures.Kind,
            Operator.Operating,
            act => registry.Do.ReadPopulationFigures.RunAsync(act, unit, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out refusal, out var figures))
            return ExitCode.Of(refusal);
        foreach (var line in isJson ? [Json(figures)] : StatisticsLines.Of(figures))
            Console.WriteLine(line);
        return ExitCode.Done;
    }

    private static string Json(PopulationFigures figures) =>
        JsonSerializer.Serialize(StatisticsResult.Of(figures), StatisticsJson.Default.StatisticsResult);
}
