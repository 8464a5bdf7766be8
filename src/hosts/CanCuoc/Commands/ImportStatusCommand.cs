using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary><c>import status</c>: the files that were begun, how far each has come, and why records of it wait.</summary>
internal static class ImportStatusCommand
{
    private static readonly Reason Why = new(Purpose.DataCollection, "Nghị định 37/2021/NĐ-CP");

    public static Command Make()
    {
        var registry = new RegistryOptions();
        var command = new Command(
            "status",
            """
            Các tệp đã nhập, tiến độ, lý do cách ly và các chỗ khác với cơ sở dữ liệu của từng tệp / The files that were begun, how far
            each has come, why records of it are quarantined, and what became of those that disagree with the registry

            Ví dụ / Example:
              ./run import status
            """
        );
        registry.AddTo(command);
        command.SetAction((parsed, cancellation) => registry.RunAsync(parsed, RunAsync, cancellation));
        return command;
    }

    /// <summary>What became of the records of a file.</summary>
    public static string LineOf(SourceProgress progress) =>
        $"Đã nhận / taken: {progress.Taken:N0}. Đã có / known: {progress.Known:N0}. "
        + $"Khác hoặc thêm / differing: {progress.Differing:N0}. Cách ly / quarantined: {progress.Quarantined:N0}.";

    private static async Task<int> RunAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var outcome = await registry.Acts.RunAsync(
            Operator.Authority,
            ReadSources.Kind,
            Why,
            act => registry.Do.ReadSources.RunAsync(act, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var sources))
            return ExitCode.Of(refusal);
        if (sources.Count == 0)
            Console.WriteLine("Chưa nhập tệp nào / no file was begun yet");
        foreach (var status in sources)
            Show(status);
        return ExitCode.Done;
    }

    private static void Show(SourceStatus status)
    {
        var (source, reasons, conflicts) = status;
        Console.WriteLine(
            $"{source.Name} ({source.Shape.Name} {source.Digest[..12]}), {source.ReachedAt:yyyy-MM-dd HH:mm}"
        );
        Console.WriteLine($"  {StateOf(source.Progress)}");
        Console.WriteLine($"  {LineOf(source.Progress)}");
        if (source.Progress.Differing > 0)
            Console.WriteLine(
                $"  Nguồn khác nhau / sources disagree: {conflicts.ByRule:N0} theo luật / by rule, "
                    + $"{conflicts.Waiting:N0} chờ cán bộ / waiting, {conflicts.Settled:N0} đã quyết định / settled"
            );
        foreach (var (code, about, records, firstLine) in reasons)
            Console.WriteLine($"  {code} {about}: {records:N0}, dòng / line {firstLine}");
    }

    private static string StateOf(SourceProgress progress) =>
        progress switch
        {
            { IsEnded: true } => $"Đã đọc hết {progress.Records:N0} bản ghi / all {progress.Records:N0} records read",
            { Fault: { } fault } =>
                $"Dừng sau {progress.Records:N0} bản ghi vì {fault} / stopped after {progress.Records:N0} records by {fault}",
            _ =>
                $"Mới đọc {progress.Records:N0} bản ghi, chạy lại để đọc tiếp / {progress.Records:N0} records read so far; start it again to go on",
        };
}
