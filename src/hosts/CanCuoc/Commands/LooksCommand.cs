using System.CommandLine;
using System.Globalization;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>looks</c>: what a citizen sees, in a demonstration, of who looked.</summary>
internal static class LooksCommand
{
    public static readonly Refusal RealFolder = new(
        "RUN-15",
        "Ở sổ thật, công dân tự đăng nhập để xem ai đã xem mình; không ai đóng vai công dân từ dòng lệnh.",
        "In a real registry citizens sign in to see who looked; nobody stands for them at the console."
    );

    private static readonly Reason Why = new(Purpose.OwnRequest, "Luật 26/2023/QH15, Điều 5");

    // In a demonstration whoever sits at the console may stand for a citizen; a real one signs in.
    private static readonly Authority Citizen = new("citizen:demonstration", "citizen", "", [Permission.ReadOwnRecord]);

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var number = new Argument<string>("NUMBER") { Description = "Số định danh cá nhân / personal number" };
        var command = new Command(
            "looks",
            """
            Với tư cách công dân: ai đã xem hoặc sửa dữ liệu của tôi / As the citizen: who looked at my data or changed it

            Ví dụ / Example:
              ./run looks 001090000123
            """
        )
        {
            number,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                PersonalNumber.Read(parsed.GetValue(number)).IsRefused(out var refusal, out var known)
                    ? Task.FromResult(ExitCode.Of(refusal.For("NUMBER")))
                    : registry.RunAsync(parsed, (opened, stop) => RunAsync(opened, known, stop), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        PersonalNumber number,
        CancellationToken cancellation
    )
    {
        if (!registry.IsDemonstration)
            return ExitCode.Of(RealFolder);
        var outcome = await registry.Acts.RunAsync(
            Citizen,
            ReadOwnTrail.Kind,
            Why,
            act => registry.Do.ReadOwnTrail.RunAsync(act, number, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var trail))
            return ExitCode.Of(refusal);
        foreach (var line in trail.Lines)
        {
            var at = line.At.ToLocalTime().ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
            var refused = line.Refusal is { } code ? $" (bị từ chối / refused: {code})" : "";
            Console.WriteLine(
                $"{at}  {line.Post}  {line.Kind}{refused}  {line.Purpose}  {line.Ground}  [{line.Position}.{line.Ordinal}]"
            );
        }
        Console.WriteLine($"{trail.Lines.Count} dòng / lines");
        return ExitCode.Done;
    }
}
