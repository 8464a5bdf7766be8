using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>extract issue</c>: writes an extract of a person's record to a file.</summary>
internal static class ExtractIssueCommand
{
    public static readonly Refusal FileExists = new(
        "RUN-19",
        "Tệp đã có; hãy chọn tên khác.",
        "The file exists already; choose another name."
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
        if (File.Exists(file))
            return ExitCode.Of(FileExists.For(file));
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
            return ExitCode.Of(refusal);
        var text = Path.GetExtension(file) == ".html" ? ExtractPage.Print(extract) : extract.Text;
        await File.WriteAllTextAsync(file, text, cancellation);
        Console.WriteLine($"{file}: trích lục số / extract {extract.Extract.Issued.Act}");
        return ExitCode.Done;
    }
}
