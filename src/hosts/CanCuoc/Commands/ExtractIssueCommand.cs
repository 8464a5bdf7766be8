using System.CommandLine;
using System.Text;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>extract issue</c>: writes an extract of a person's record to a file.</summary>
internal static class ExtractIssueCommand
{
    public static readonly Refusal CannotWrite = new(
        "RUN-19",
        "Không tạo được tệp: tên đã có, hoặc không ghi được vào thư mục ấy.",
        "The file cannot be made: the name is taken, or its folder cannot be written to."
    );

    public static Command Make()
    {
        var (registry, why, time) = (new RegistryOptions(), new PurposeOptions(), new TimeOptions());
        var number = new Argument<string>("NUMBER") { Description = "Số định danh cá nhân / personal number" };
        var file = new Argument<string>("FILE")
        {
            Description =
                "Tệp .html để đọc và in, .json cho chương trình / .html to read and print, .json for programs",
        };
        file.Validators.Add(result =>
        {
            if (Path.GetExtension(result.GetValueOrDefault<string>()) is not (".html" or ".json"))
                result.AddError("FILE: extract.html, extract.json");
        });
        var command = new Command(
            "issue",
            """
            Cấp trích lục: thông tin của một người vào một ngày, có chữ ký số; lượt xem được ghi vào sổ /
            Issues an extract: a person's record as of a day, digitally signed; the look is recorded

            Ví dụ / Example:
              ./run extract issue 001090000123 extract.html --purpose public-service --ground "Luật 26/2023/QH15, Điều 10"
              ./run extract issue 001090000123 extract.json --as-of 01/05/2026 --known 01/06/2026 --purpose public-service --ground "…"
            """
        )
        {
            number,
            file,
        };
        why.AddTo(command);
        time.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (PersonalNumber.Read(parsed.GetValue(number)).IsRefused(out var refusal, out var holder))
                    return Task.FromResult(ExitCode.Of(refusal.For("NUMBER")));
                if (why.Read(parsed).IsRefused(out refusal, out var reason))
                    return Task.FromResult(ExitCode.Of(refusal));
                var asked = time.Read(parsed);
                return registry.RunAsync(
                    parsed,
                    (opened, stop) => RunAsync(opened, holder, asked, reason, parsed.GetValue(file)!, stop),
                    cancellation
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        PersonalNumber number,
        TimeOptions.Asked time,
        Reason reason,
        string file,
        CancellationToken cancellation
    )
    {
        if (Make(file) is not { } made)
            return ExitCode.Of(CannotWrite.For(file));
        await using var written = made;
        var today = Act.DayOf(registry.Clock.GetUtcNow());
        var day = time.Day == TimeOptions.Latest ? today : time.Day;
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            IssueExtract.Kind,
            reason,
            act => registry.Do.IssueExtract.RunAsync(act, number, day, Act.EndOf(time.Known), cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var extract))
        {
            File.Delete(file);
            return ExitCode.Of(refusal);
        }
        var text = Path.GetExtension(file) == ".html" ? ExtractPage.Print(extract) : extract.Text;
        await written.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        Console.WriteLine($"{file}: trích lục số / extract {extract.Extract.Issued.Act}");
        return ExitCode.Done;
    }

    /// <summary>An empty file, made before the act, so that no extract is issued that cannot be handed over; null when it cannot be made.</summary>
    private static FileStream? Make(string file)
    {
        try
        {
            return new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
