using System.CommandLine;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Personaliser;

/// <summary><c>status</c>: the factory's stock, and how far each batch has come.</summary>
internal static class StatusCommand
{
    public static Command Make()
    {
        var factory = new FactoryOptions();
        var command = new Command(
            "status",
            """
            Số chip trắng, nơi cấp đã công nhận, và mỗi lô đang ở bước nào / Blank chips, the admitted issuer, and how far each batch has come

            Ví dụ / Example:
              cancuoc-personaliser status
            """
        );
        factory.AddTo(command);
        command.SetAction((parsed, _) => factory.OpenAsync(parsed, opened => Task.FromResult(Show(opened))));
        return command;
    }

    private static int Show(FactoryFolder factory)
    {
        Console.WriteLine($"Chip trắng / blank chips: {factory.Stock.Serials.Count}");
        Console.WriteLine($"Khóa của xưởng / factory's key: {factory.Own}");
        Console.WriteLine($"Nơi cấp / issuer: {factory.Issuer?.ToString() ?? "–"}");
        foreach (var batch in factory.Batches)
            Console.WriteLine(
                $"{batch.Name}: {batch.Wanted} chip / chips · {Stage(batch.Stage)} {Answer(batch)}".TrimEnd()
            );
        return PersonaliserExit.Done;
    }

    private static string Answer(BatchFolder batch) => batch.ResultsFile ?? batch.InitialisedFile ?? "";

    private static Wording Stage(BatchStage stage) =>
        stage switch
        {
            BatchStage.Initialising => new("đang sinh khóa", "making keys"),
            BatchStage.WaitingForData => new("chờ dữ liệu đã ký", "waiting for signed data"),
            BatchStage.Personalising => new("đang ghi", "writing"),
            BatchStage.Finished => new("đã xong", "finished"),
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
}
