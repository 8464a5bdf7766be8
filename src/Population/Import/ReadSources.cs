using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Why records of a file are quarantined.</summary>
/// <param name="Code">Of the refusal.</param>
/// <param name="About">The element that it is about.</param>
/// <param name="Records">Those that still wait for an officer.</param>
/// <param name="FirstLine">Where the first of them begins in the file.</param>
public sealed record QuarantineReason(string Code, string? About, long Records, int FirstLine);

/// <summary>A file with the reasons why some of its records wait, and what became of those that disagreed with the registry.</summary>
public sealed record SourceStatus(
    CollectedSource Source,
    IReadOnlyList<QuarantineReason> Reasons,
    ConflictTally Conflicts
);

/// <summary>Tells of the files that persons were collected from how far each has come. It shows nobody's data.</summary>
public sealed class ReadSources
{
    public static readonly ActKind Kind = new(
        nameof(ReadSources),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Xem tiến độ nhập các tệp dữ liệu dân cư",
        "Seeing how far files of population data are imported"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    private const int Most = 50;

    /// <summary>The newest files first, at most 50.</summary>
    public async Task<Outcome<IReadOnlyList<SourceStatus>>> RunAsync(Act act, CancellationToken cancellation)
    {
        var list = new List<SourceStatus>();
        foreach (var source in await SourceTable.NewestAsync(act.Session, Most, cancellation))
        {
            var reasons = await QuarantineTable.ReasonsAsync(act.Session, source.Id, cancellation);
            list.Add(new(source, reasons, await ConflictTable.TallyAsync(act.Session, source.Id, cancellation)));
        }
        return list;
    }
}
