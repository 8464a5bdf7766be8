using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Reads the records that were merged into one, so that a wrong merge can be undone. Each is a look.</summary>
public sealed class ReadMerged(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(ReadMerged),
        RegistrySystem.Population,
        Permission.ReadPerson,
        "Xem các hồ sơ đã gộp vào một hồ sơ",
        "Reading the records merged into one"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    /// <summary>More records of one person nobody has had.</summary>
    public const int Most = 20;

    public async Task<Outcome<MergedRecords>> RunAsync(Act act, PersonId kept, CancellationToken cancellation) =>
        (await readPerson.RunAsync(act, kept, cancellation)).IsRefused(out var refusal, out _)
            ? refusal
            : new MergedRecords(
                await PersonTable.FindAsync(act, "merged_into = @kept", Most, cancellation, ("kept", kept.Value))
            );
}

/// <summary>The records merged into one.</summary>
public sealed record MergedRecords(IReadOnlyList<PersonRecord> Records);
