using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>batch release</c>: the orders that wait become a batch, and its factory is told how many chips are wanted.</summary>
internal static class BatchReleaseCommand
{
    private static readonly Wording Next = new(
        "Đem tệp tới xưởng: cancuoc-personaliser initialise",
        "Take the file to the factory: cancuoc-personaliser initialise"
    );

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var output = new Option<string>("--out") { Description = "Tệp ghi ra / file to write", Required = true };
        var batch = new Option<long?>("--batch")
        {
            Description = "Gửi lại một lô đã lập / sends a batch that was released before",
        };
        var factory = new Option<string>("--factory")
        {
            Description = "Tên xưởng / name of the factory",
            DefaultValueFactory = _ => BatchAdmitCommand.Usual,
        };
        var command = new Command(
            "release",
            """
            Lập một lô từ các đơn đang chờ, cũ nhất trước, và viết tệp đặt chip cho xưởng; tệp không chứa dữ liệu của ai / Gathers the orders that wait, oldest first, and writes the file that asks the factory for chips; it says nothing of anybody

            Ví dụ / Examples:
              ./run batch release --out 1-order
              ./run batch release --batch 7 --out 1-order
            """
        )
        {
            output,
            batch,
            factory,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    (opened, stop) =>
                        RunAsync(
                            opened,
                            parsed.GetValue(batch),
                            parsed.GetValue(factory)!,
                            parsed.GetValue(output)!,
                            stop
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        long? known,
        string factory,
        string output,
        CancellationToken cancellation
    )
    {
        var sent = await BatchDesk.ActAsync(
            registry,
            SendBatch.Kind,
            async act =>
            {
                if (known is { } number)
                    return await registry.Do.SendBatch.RunAsync(act, new(number), factory, cancellation);
                if ((await registry.Do.ReleaseBatch.RunAsync(act, cancellation)).IsRefused(out var none, out var made))
                    return none;
                await act.Session.FlushAsync(cancellation);
                return await registry.Do.SendBatch.RunAsync(act, made.Id, factory, cancellation);
            },
            cancellation
        );
        return sent.IsRefused(out var refusal, out var file)
            ? ExitCode.Of(refusal)
            : BatchDesk.Write(output, file, Next);
    }
}
