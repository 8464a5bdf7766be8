using System.CommandLine;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>No command at all: serves officers, citizens and agencies from a demonstration folder, which is peopled at the first start.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root)
    {
        var registry = new RegistryOptions(isServer: true);
        var persons = new Option<long>("--persons")
        {
            Description = "Số người tạo khi chạy lần đầu / people invented at the first start",
            DefaultValueFactory = _ => 100_000,
        };
        var port = new Option<int>("--port")
        {
            Description = "Cổng đầu tiên trong ba cổng liên tiếp / the first of three ports",
            DefaultValueFactory = _ => 8080,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 65_533)
                result.AddError("--port: 1 … 65533");
        });
        root.Add(persons);
        root.Add(port);
        registry.AddTo(root);
        root.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    (opened, stop) => ServeAsync(opened, parsed.GetValue(persons), parsed.GetValue(port), stop),
                    cancellation
                )
        );
    }

    private static async Task<int> ServeAsync(
        OpenRegistry registry,
        long persons,
        int port,
        CancellationToken cancellation
    )
    {
        if ((await PrepareAsync(registry, persons, cancellation)).IsRefused(out var refusal, out _))
            return ExitCode.Of(refusal);
        await using var sites = new Sites(registry, port);
        if ((await sites.StartAsync(cancellation)).IsRefused(out refusal, out _))
            return ExitCode.Of(refusal);
        sites.Announce(Console.Out);
        using var commands = new CommandSocket(registry);
        try
        {
            await commands.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Console.WriteLine("Đang dừng / stopping");
        }
        return ExitCode.Done;
    }

    private static async Task<Outcome<Done>> PrepareAsync(
        OpenRegistry registry,
        long persons,
        CancellationToken cancellation
    )
    {
        if ((await DemonstrationCountry.PrepareAsync(registry, cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        if (await DemonstrationCountry.IsInhabitedAsync(registry, cancellation))
            return Done.It;
        var populated = await DemonstrationCountry.PopulateAsync(registry, persons, cancellation);
        return populated.IsRefused(out refusal, out _) ? refusal : Done.It;
    }
}
