using System.CommandLine;
using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>biometrics</c>: how the galleries of faces and fingers stand, and what mends them. It shows nobody.</summary>
internal static class BiometricsCommand
{
    public static Command Make() =>
        new("biometrics", "Kho mã khuôn mặt và vân tay / the galleries of faces and fingers")
        {
            Make(
                "status",
                """
                Số mã, thuật toán, dung lượng, có khớp với cơ sở dữ liệu hay không / Counts, algorithm, size, whether in step

                Ví dụ / Example:
                  ./run biometrics status
                """,
                StatusAsync
            ),
            Make(
                "verify",
                """
                So từng mã với cơ sở dữ liệu và tổng kiểm tra / Compares every row with the registry and with its check sum

                Ví dụ / Example:
                  ./run biometrics verify
                """,
                VerifyAsync
            ),
            Make(
                "rebuild",
                """
                Xóa và lập lại từ mẫu trong cơ sở dữ liệu, với khóa mới / Deletes and builds again from the registry, with a new key

                Ví dụ / Example:
                  ./run biometrics rebuild
                """,
                RebuildAsync
            ),
        };

    private static Command Make(string name, string description, Func<OpenRegistry, CancellationToken, Task<int>> work)
    {
        var registry = new RegistryOptions();
        var command = new Command(name, description);
        registry.AddTo(command);
        command.SetAction((parsed, cancellation) => registry.RunAsync(parsed, work, cancellation));
        return command;
    }

    private static async Task<int> StatusAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var outcome = await RunAsync(
            registry,
            act => registry.Do.TendGalleries.StatusAsync(act, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var statuses))
            return ExitCode.Of(refusal);
        foreach (var status in statuses)
            Console.WriteLine(
                $"{Title(status.Kind)}: {status.Rows:N0} mã / rows, {status.Bytes:N0} byte, {status.Algorithm}, "
                    + (
                        status.IsInStep
                            ? "khớp / in step"
                            : $"KHÔNG KHỚP / NOT IN STEP: {status.Templates:N0} mẫu / templates"
                    )
            );
        return statuses.All(status => status.IsInStep) ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> VerifyAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var outcome = await RunAsync(
            registry,
            act => registry.Do.TendGalleries.VerifyAsync(act, cancellation),
            cancellation
        );
        if (outcome.IsRefused(out var refusal, out var reports))
            return ExitCode.Of(refusal);
        foreach (var report in reports)
            Console.WriteLine(
                $"{Title(report.Kind)}: {report.Rows:N0} mã / rows, thiếu / missing {report.Missing:N0}, "
                    + $"thừa / foreign {report.Foreign:N0}, hỏng / damaged {report.Faults:N0}"
            );
        var agrees = reports.All(report => report.Agrees);
        Console.WriteLine(
            agrees
                ? "Kho mã khớp với cơ sở dữ liệu / the galleries agree with the registry"
                : "KHO MÃ KHÔNG KHỚP: chạy biometrics rebuild / THE GALLERIES DISAGREE: run biometrics rebuild"
        );
        return agrees ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> RebuildAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        var outcome = await RunAsync(
            registry,
            act => registry.Do.TendGalleries.RebuildAsync(act, cancellation),
            cancellation
        );
        return outcome.IsRefused(out var refusal, out _)
            ? ExitCode.Of(refusal)
            : await StatusAsync(registry, cancellation);
    }

    private static Task<Outcome<T>> RunAsync<T>(
        OpenRegistry registry,
        Func<Act, Task<Outcome<T>>> work,
        CancellationToken cancellation
    )
        where T : notnull =>
        registry.Acts.RunAsync(Operator.Authority, TendGalleries.Kind, Operator.Operating, work, cancellation);

    private static string Title(BodyKind kind) => kind == BodyKind.Face ? "Khuôn mặt / faces" : "Vân tay / fingers";
}
