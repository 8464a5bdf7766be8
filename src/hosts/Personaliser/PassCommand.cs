using System.CommandLine;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Personaliser;

/// <summary><c>initialise</c> and <c>personalise</c>: the two passes over a batch's chips.</summary>
internal static class PassCommand
{
    public static Command MakeInitialise() =>
        Make(
            "initialise",
            """
            Lượt một: lấy chip trắng cho lô, để mỗi chip tự sinh khóa, và trả khóa công khai về nơi cấp / The first pass: takes blank chips for the batch, has each make its keys, and returns the public halves to the issuer

            Bị ngắt giữa chừng thì chạy lại với cùng tệp / Cut off midway, run it again with the same file

            Ví dụ / Example:
              cancuoc-personaliser initialise 1-order --out 2-chips
            """,
            (batches, file, progress, stop) => batches.InitialiseAsync(file, progress, stop)
        );

    public static Command MakePersonalise() =>
        Make(
            "personalise",
            """
            Lượt hai: ghi từng thẻ, khóa lại, đọc lại như khi kiểm tra, và trả kết quả có chữ ký về nơi cấp / The second pass: writes each card, shuts it, reads it back as an inspection would, and returns signed results to the issuer

            Bị ngắt giữa chừng thì chạy lại với cùng tệp: không chip nào bị ghi hai lần / Cut off midway, run it again with the same file: no chip is written twice

            Ví dụ / Example:
              cancuoc-personaliser personalise 3-signed --out 4-results
            """,
            (batches, file, progress, stop) => batches.PersonaliseAsync(file, progress, stop)
        );

    private static Command Make(
        string name,
        string description,
        Func<FactoryBatches, byte[], IProgress<int>, CancellationToken, Task<Outcome<byte[]>>> pass
    )
    {
        var factory = new FactoryOptions();
        var file = new Argument<string>("FILE") { Description = "Tệp của nơi cấp / the issuer's file" };
        var output = new Option<string>("--out")
        {
            Description = "Tệp trả lời ghi ra / answer to write",
            Required = true,
        };
        var command = new Command(name, description) { file, output };
        factory.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
            {
                if (GivenFile.Read(parsed.GetValue(file)!).IsRefused(out var refusal, out var given))
                    return Task.FromResult(PersonaliserExit.Of(refusal));
                return factory.OpenAsync(
                    parsed,
                    async opened =>
                    {
                        var batches = new FactoryBatches(opened, TimeProvider.System);
                        var done = await pass(batches, given, new ChipCount(), stop);
                        return done.IsRefused(out refusal, out var answer)
                            ? PersonaliserExit.Of(refusal)
                            : GivenFile.Write(parsed.GetValue(output)!, answer);
                    }
                );
            }
        );
        return command;
    }

    /// <summary>A line now and then, so that a long batch is seen to go on.</summary>
    private sealed class ChipCount : IProgress<int>
    {
        private const int Every = 50;

        public void Report(int value)
        {
            if (value % Every == 0)
                Console.Error.WriteLine($"  {value} chip / chips");
        }
    }
}
