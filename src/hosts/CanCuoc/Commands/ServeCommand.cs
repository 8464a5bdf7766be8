using System.CommandLine;
using System.Net;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>No command at all: serves officers, citizens and agencies. A demonstration folder is peopled at its first start.</summary>
internal static class ServeCommand
{
    public static readonly Refusal ListenOnDemonstration = new(
        "RUN-16",
        "Bản thử nghiệm chỉ mở cho chính máy này; --listen chỉ dùng cho thư mục dữ liệu thật.",
        "A demonstration is open to this machine alone; --listen is for real data folders."
    );

    public static void AddTo(RootCommand root)
    {
        var registry = new RegistryOptions(FolderUse.Serve);
        var options = new ServeOptions();
        options.AddTo(root);
        registry.AddTo(root);
        root.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    (opened, stop) => ServeAsync(opened, options.Read(parsed), stop),
                    cancellation
                )
        );
    }

    private static async Task<int> ServeAsync(
        OpenRegistry registry,
        ServeRequest request,
        CancellationToken cancellation
    )
    {
        if ((await PrepareAsync(registry, request, cancellation)).IsRefused(out var refusal, out _))
            return ExitCode.Of(refusal);
        await using var sites = new Sites(registry, request.Listen ?? IPAddress.Loopback, request.Port);
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
        ServeRequest request,
        CancellationToken cancellation
    )
    {
        if (!registry.IsDemonstration)
            return Done.It;
        if (request.Listen is { } address)
            return ListenOnDemonstration.For($"{address}");
        if ((await DemonstrationCountry.PrepareAsync(registry, cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        if (await DemonstrationCountry.IsInhabitedAsync(registry, cancellation))
            return Done.It;
        var (persons, seed) = (request.Persons, DemonstrationCountry.Seed);
        var populated = await DemonstrationCountry.PopulateAsync(registry, new(persons, seed), cancellation);
        return populated.IsRefused(out refusal, out var there)
            ? refusal
            : await DemonstrationCountry.CollectAsync(registry, there, cancellation);
    }
}
