using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>import</c>: takes people from a QCVN 109 file.</summary>
internal static class ImportCommand
{
    private static readonly Reason Why = new(Purpose.DataCollection, "Nghị định 37/2021/NĐ-CP");

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "Tệp XML theo QCVN 109:2017/BTTTT / QCVN 109 XML file",
        };
        var ethnicCodes = new Option<string>("--ethnic-codes")
        {
            Description =
                "Danh mục dân tộc của tệp / numbering of ethnic groups: 1019 (QĐ 1019/QĐ-TCTK 2008), 121 (QĐ 121-TCTK/PPCĐ 1979)",
            Required = true,
        };
        ethnicCodes.AcceptOnlyFromAmong("1019", "121");
        var numbersLater = new Option<bool>("--numbers-later")
        {
            Description =
                "Người chưa có số được cấp sau bằng lệnh numbers issue / who has no number gets one later, by numbers issue",
        };
        file.AcceptExistingOnly();
        var command = new Command(
            "import",
            """
            Nhập người từ tệp XML / Takes people from an XML file; refused records are listed and the rest is taken

            Ví dụ / Example:
              ./run import people.xml --ethnic-codes 1019
            """
        )
        {
            file,
            ethnicCodes,
            numbersLater,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    (opened, stop) =>
                        RunAsync(
                            opened,
                            parsed.GetValue(file)!,
                            new(Numbering(parsed.GetValue(ethnicCodes)!), parsed.GetValue(numbersLater)),
                            stop
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static EthnicNumbering Numbering(string list) =>
        list == "121" ? EthnicNumbering.Decision121Of1979 : EthnicNumbering.Decision1019Of2008;

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        FileInfo file,
        ImportTerms terms,
        CancellationToken cancellation
    )
    {
        await using var stream = file.OpenRead();
        var outcome = await Progress.RunAsync(
            "Nhập dữ liệu / importing",
            total: null,
            progress =>
                registry.Do.ImportPersons.RunAsync(Operator.Authority, Why, stream, terms, progress, cancellation)
        );
        if (outcome.IsRefused(out var refusal, out var report))
            return ExitCode.Of(refusal);
        foreach (var refused in report.Refused)
            Console.WriteLine($"{file.Name}:{refused.Line}: {refused.Reason}");
        Console.WriteLine($"Đã nhận / taken: {report.Taken:N0}. Từ chối / refused: {report.Refused.Count:N0}.");
        return report.Fault is { } fault ? ExitCode.Of(fault)
            : report.Refused.Count > 0 ? ExitCode.Refused
            : ExitCode.Done;
    }
}
