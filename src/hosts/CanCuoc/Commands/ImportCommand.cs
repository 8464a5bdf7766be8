using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>import</c>: takes people from a file; <c>import status</c> tells how far files have come.</summary>
internal static class ImportCommand
{
    private static readonly Reason Why = new(Purpose.DataCollection, "Nghị định 37/2021/NĐ-CP");

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var file = new Argument<FileInfo>("FILE")
        {
            Description =
                "Tệp XML theo QCVN 109:2017/BTTTT, tệp XML các việc hộ tịch (SoHoTich), hoặc bảng CSV các phiếu DC01 / XML of QCVN 109, "
                + "XML of civil-status registers (SoHoTich), or collection sheets DC01 as CSV",
        };
        var options = new ImportOptions();
        file.AcceptExistingOnly();
        var command = new Command(
            "import",
            """
            Nhập người từ tệp: nhận bản ghi đúng, cách ly bản ghi sai kèm lý do; dữ liệu khác với cơ sở dữ liệu thì quyết định theo
            thứ bậc nguồn của luật hoặc chờ cán bộ kiểm tra; dừng lúc nào cũng được, chạy lại thì làm tiếp /
            Takes people from a file: what is right is registered, the rest quarantined with the reason; it can be stopped at any
            time, and goes on when started again. The same file again changes nothing. Where it says otherwise than the registry,
            the law's order of sources decides, or an officer is asked.

            Ví dụ / Example:
              ./run import people.xml --ethnic-codes 1019
              ./run import phieu-dc01.csv --ethnic-codes 1019 --units-as-at 2021-05-01
              ./run import cu-tru.xml --ethnic-codes 121 --source residence
              ./run import status
            """
        )
        {
            file,
            ImportStatusCommand.Make(),
        };
        options.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    (opened, stop) => RunAsync(opened, parsed.GetValue(file)!, options.Read(parsed), stop),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        OpenRegistry registry,
        FileInfo file,
        ImportTerms terms,
        CancellationToken cancellation
    )
    {
        await using var stream = file.OpenRead();
        var outcome = await Progress.RunAsync(
            "Nhập dữ liệu, byte / importing, bytes",
            Math.Max(1, file.Length),
            progress =>
                registry.Do.ImportPersons.RunAsync(
                    Operator.Authority,
                    Why,
                    new(file.Name, stream),
                    terms,
                    progress,
                    cancellation
                )
        );
        if (outcome.IsRefused(out var refusal, out var report))
            return ExitCode.Of(refusal);
        Console.WriteLine(ImportStatusCommand.LineOf(report.Source.Progress));
        return report.Fault is { } fault ? ExitCode.Of(fault)
            : report.Source.Progress.Quarantined > 0 ? ExitCode.Refused
            : ExitCode.Done;
    }
}
