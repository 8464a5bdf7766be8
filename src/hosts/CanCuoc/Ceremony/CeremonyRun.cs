using System.Text.Json;
using CanCuoc.Cards;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>Holds one key ceremony at the console: two people sign in, one act is done, its record and what it made are written to files.</summary>
internal static class CeremonyRun
{
    private static readonly Reason Why = new(Purpose.CardIssuance, "Luật 26/2023/QH15, Điều 18");

    /// <summary>Gives the exit code.</summary>
    public static async Task<int> HoldAsync(
        OpenRegistry registry,
        ActKind kind,
        Func<Act, KeyCeremony, Task<Outcome<HeldCeremony>>> work,
        HandingOptions.Handing handing,
        CancellationToken cancellation
    )
    {
        if (registry.IsDemonstration)
        {
            var prepared = await DemonstrationCountry.PrepareOfficersAsync(registry, cancellation);
            if (prepared.IsRefused(out var notPrepared, out _))
                return ExitCode.Of(notPrepared);
        }
        Console.Error.WriteLine($"\n{kind.Title}");
        if ((await CeremonySignIn.AskAsync(registry, cancellation)).IsRefused(out var refusal, out var people))
            return ExitCode.Of(refusal);
        var outcome = await registry.Acts.RunAsync(
            people.First.Authority,
            kind,
            Why,
            async act =>
                KeyCeremony.Begin(act, people.First, people.Second).IsRefused(out var barred, out var ceremony)
                    ? barred
                    : await work(act, ceremony),
            cancellation
        );
        if (outcome.IsRefused(out refusal, out var held))
            return ExitCode.Of(refusal);
        var files = await PkiFolder.WriteAsync(registry, CancellationToken.None);
        if (handing.Folder is { } folder)
            files = [.. files, .. PkiFolder.Copy(registry, held.Files, folder)];
        Tell(registry, kind, held, files, handing.IsJson);
        return ExitCode.Done;
    }

    private static void Tell(
        OpenRegistry registry,
        ActKind kind,
        HeldCeremony held,
        IReadOnlyList<string> files,
        bool json
    )
    {
        var name = PublishedFiles.RecordOf(held.Act.Value, held.At, kind.Name);
        var record = Path.Combine(PkiFolder.Of(registry), name);
        if (json)
        {
            var line = new
            {
                act = held.Act.Value,
                kind = kind.Name,
                record,
                sha256 = held.Hash,
                files,
            };
            Console.WriteLine(JsonSerializer.Serialize(line));
            return;
        }
        Console.WriteLine($"\nXong, sự vụ / done, act {held.Act.Value}: {kind.Title}");
        foreach (var file in files)
            Console.WriteLine($"  {file}");
        Console.WriteLine($"Biên bản để in và ký / the record, to be printed and signed: {record}");
        Console.WriteLine($"SHA-256, cũng có trong sổ / in the ledger too: {held.Hash}");
    }
}
