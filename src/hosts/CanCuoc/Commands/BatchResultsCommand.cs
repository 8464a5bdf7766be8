using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>batch results</c>: takes what the factory sends back, card by card, and closes the batch.</summary>
internal static class BatchResultsCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions();
        var file = new Argument<string>("FILE") { Description = "Tệp kết quả của xưởng / the factory's results" };
        var command = new Command(
            "results",
            """
            Nhận kết quả của xưởng: từng thẻ được đối chiếu với dữ liệu đã ký; thẻ hỏng thì đơn chờ làm lại / Takes the factory's results: each card is compared with what was signed; the order of a spoiled one waits to be placed again

            Bị ngắt giữa chừng thì chạy lại với cùng tệp / Cut off midway, run it again with the same file

            Ví dụ / Example:
              ./run batch results 4-results
            """
        )
        {
            file,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (BatchDesk.Read(parsed.GetValue(file)!).IsRefused(out var refusal, out var results))
                    return Task.FromResult(ExitCode.Of(refusal));
                return SignedFile.BatchOf(results).IsRefused(out refusal, out var batch)
                    ? Task.FromResult(ExitCode.Of(refusal.For(parsed.GetValue(file)!)))
                    : registry.RunAsync(
                        parsed,
                        (opened, stop) => RunAsync(opened, new(batch), results, stop),
                        cancellation
                    );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        BatchId batch,
        byte[] file,
        CancellationToken cancellation
    )
    {
        var read = await BatchDesk.ActAsync(
            registry,
            ReadResults.Kind,
            act => registry.Do.ReadResults.RunAsync(act, batch, file, cancellation),
            cancellation
        );
        if (read.IsRefused(out var refusal, out var rows))
            return ExitCode.Of(refusal);
        foreach (var row in rows)
        {
            using (row.Chip)
            {
                if ((await TakeAsync(registry, row, cancellation)).IsRefused(out refusal, out _))
                    return ExitCode.Of(refusal.For($"{row.Order.Value}"));
            }
        }
        var accepted = await BatchDesk.ActAsync(
            registry,
            AcceptBatch.Kind,
            act => registry.Do.AcceptBatch.RunAsync(act, batch, cancellation),
            cancellation
        );
        if (accepted.IsRefused(out refusal, out var closed))
            return ExitCode.Of(refusal);
        Console.WriteLine($"Lô / batch {batch.Value}: {closed.Made} thẻ / cards, {closed.Failed} hỏng / failed");
        return ExitCode.Done;
    }

    private static async Task<Outcome<CardOrderId>> TakeAsync(
        OpenRegistry registry,
        ReturnedCard row,
        CancellationToken cancellation
    )
    {
        if (row.Chip is not { } chip)
            return await BatchDesk.ActAsync(
                registry,
                SpoilCard.Kind,
                act => registry.Do.SpoilCard.RunAsync(act, row.Order, row.Fault, cancellation),
                cancellation
            );
        var accepted = await BatchDesk.ActAsync(
            registry,
            AcceptCard.Kind,
            act => registry.Do.AcceptCard.RunAsync(act, row.Order, chip, cancellation),
            cancellation
        );
        return accepted.IsRefused(out var refusal, out _) ? refusal : row.Order;
    }
}
