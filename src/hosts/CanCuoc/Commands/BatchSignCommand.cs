using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>batch sign</c>: takes the chips that the factory has initialised, signs what is to stand on them, and hands it out.</summary>
internal static class BatchSignCommand
{
    private static readonly Wording Next = new(
        "Đem tệp tới xưởng: cancuoc-personaliser personalise",
        "Take the file to the factory: cancuoc-personaliser personalise"
    );

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var file = new Argument<string>("FILE")
        {
            Description = "Tệp chip đã khởi tạo của xưởng / the factory's file of initialised chips",
        };
        var output = new Option<string>("--out") { Description = "Tệp ghi ra / file to write", Required = true };
        var command = new Command(
            "sign",
            """
            Nhận chip đã khởi tạo, ký dữ liệu của từng thẻ và viết tệp dữ liệu thẻ, mã hóa riêng cho xưởng ấy / Takes initialised chips, signs each card's data and writes the file of signed cards, encrypted to that factory

            Bị ngắt giữa chừng thì chạy lại với cùng tệp: thẻ đã ký không ký lại / Cut off midway, run it again with the same file: what is signed is not signed again

            Ví dụ / Example:
              ./run batch sign 2-chips --out 3-signed
            """
        )
        {
            file,
            output,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (BatchDesk.Read(parsed.GetValue(file)!).IsRefused(out var refusal, out var chips))
                    return Task.FromResult(ExitCode.Of(refusal));
                return SignedFile.BatchOf(chips).IsRefused(out refusal, out var batch)
                    ? Task.FromResult(ExitCode.Of(refusal.For(parsed.GetValue(file)!)))
                    : registry.RunAsync(
                        parsed,
                        (opened, stop) => RunAsync(opened, new(batch), chips, parsed.GetValue(output)!, stop),
                        cancellation
                    );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        BatchId batch,
        byte[] chips,
        string output,
        CancellationToken cancellation
    )
    {
        var taken = await BatchDesk.ActAsync(
            registry,
            TakeChips.Kind,
            act => registry.Do.TakeChips.RunAsync(act, batch, chips, cancellation),
            cancellation
        );
        if (taken.IsRefused(out var refusal, out var waiting))
            return ExitCode.Of(refusal);
        if ((await SignAsync(registry, waiting, cancellation)).IsRefused(out refusal, out _))
            return ExitCode.Of(refusal);
        var handed = await BatchDesk.ActAsync(
            registry,
            HandOutCards.Kind,
            act => registry.Do.HandOutCards.RunAsync(act, batch, cancellation),
            cancellation
        );
        return handed.IsRefused(out refusal, out var file) ? ExitCode.Of(refusal) : BatchDesk.Write(output, file, Next);
    }

    // an act for each holder, on all cores
    private static Task<Outcome<Done>> SignAsync(OpenRegistry registry, Batch batch, CancellationToken cancellation) =>
        Progress.RunAsync<Outcome<Done>>(
            "Ký dữ liệu thẻ / signing",
            batch.Orders.Count,
            async progress =>
            {
                Refusal? first = null;
                var done = 0L;
                await Parallel.ForEachAsync(
                    batch.Orders,
                    cancellation,
                    async (order, stop) =>
                    {
                        if (first is not null)
                            return;
                        var signed = await BatchDesk.ActAsync(
                            registry,
                            SignCard.Kind,
                            act => registry.Do.SignCard.RunAsync(act, order, stop),
                            stop
                        );
                        if (signed.IsRefused(out var refusal, out var signing))
                            Interlocked.CompareExchange(ref first, refusal, null);
                        else if (signing.Fault is { } fault)
                            ExitCode.Tell(fault.For($"{order.Value}"));
                        progress.Report(Interlocked.Increment(ref done));
                    }
                );
                return first is null ? Done.It : first;
            }
        );
}
