using System.CommandLine;
using System.Security.Cryptography;
using CanCuoc.Enrolment;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>examiners prepare</c>: makes pairs of invented people, whose truth is known, to measure the examiners by.</summary>
internal static class ExaminersCommand
{
    private const int Most = 500;

    public static Command Make() => new("examiners", "Giám định viên / The examiners") { Prepare() };

    private static Command Prepare()
    {
        var registry = new RegistryOptions();
        var pairs = new Option<int>("--pairs")
        {
            Description = $"Bao nhiêu cặp, nhiều nhất {Most} / how many pairs, at most {Most}",
            DefaultValueFactory = _ => 12,
        };
        pairs.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > Most)
                given.AddError($"--pairs: 1–{Most}");
        });
        var command = new Command(
            "prepare",
            """
            Tạo các cặp ảnh của người không có thật, đã biết trước kết quả, để kiểm tra giám định viên; mỗi giây khoảng một cặp /
            Makes pairs of pictures of people who do not exist, whose truth is known, to measure the examiners by; about one a second

            Ví dụ / Example:
              ./run examiners prepare --pairs 40
            """
        )
        {
            pairs,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var count = parsed.GetValue(pairs);
                return registry.RunAsync(parsed, (opened, stop) => RunAsync(opened, count, stop), cancellation);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(OpenRegistry registry, int count, CancellationToken cancellation)
    {
        var draw = new InventedPairs(registry.IsDemonstration);
        var add = new AddKnownPair(registry.Do.Bodies.Captures);
        var refusal = await Progress.RunAsync<Refusal?>(
            "Cặp ảnh / pairs",
            count,
            async progress =>
            {
                for (var made = 0; made < count; made++, progress.Report(made))
                {
                    // Nobody knows beforehand how many of the pairs are one person's.
                    var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
                    var pair = draw.Draw(seed, isSame: RandomNumberGenerator.GetInt32(2) == 0);
                    var outcome = await registry.Acts.RunAsync(
                        Operator.Authority,
                        AddKnownPair.Kind,
                        Operator.Operating,
                        act => add.RunAsync(act, pair, cancellation),
                        cancellation
                    );
                    if (outcome.IsRefused(out var refused, out _))
                        return refused;
                }
                return null;
            }
        );
        if (refusal is not null)
            return ExitCode.Of(refusal);
        Console.WriteLine($"Đã tạo / made: {count:N0}.");
        return ExitCode.Done;
    }
}
