using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A file to take persons from.</summary>
/// <param name="Content">A file or another stream that can be read twice.</param>
public sealed record FileToImport(string Name, Stream Content);

/// <summary>What a file does not say itself.</summary>
/// <param name="Numbering">Which numbering of the ethnic groups it uses; the two differ, so that without it nothing is taken.</param>
/// <param name="NumbersLater">Who has no number is entered without, for <see cref="IssueNumbers"/>; else each gets one at once.</param>
/// <param name="UnitsAsAt">The day whose list of units the codes are of, where the file does not say; the newest list when null.</param>
/// <param name="Evidence">What stands behind the file; that of its shape when null.</param>
public sealed record ImportTerms(
    EthnicNumbering? Numbering,
    bool NumbersLater = false,
    DateOnly? UnitsAsAt = null,
    EvidenceRank? Evidence = null
);

/// <summary>What an import did.</summary>
/// <param name="Source">The file, with what all runs of it did together.</param>
/// <param name="Fault">Why the rest of the file could not be read; null when it was read to its end.</param>
public sealed record ImportReport(CollectedSource Source, Refusal? Fault);

/// <summary>
/// Registers the people of a file, thousands in an act, or records the entries of civil-status registers, each in an act of its own:
/// streamed, each record wholly or not at all, those that are refused quarantined with the reason. How far a file came is kept with its records, so that a run that was killed goes on without doubling anybody, the same file
/// under another name is not taken again, and of two runs of it at once one is refused.
/// </summary>
public sealed class ImportPersons(Acts acts)
{
    public static readonly ActKind Kind = new(
        nameof(ImportPersons),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Nhập dữ liệu dân cư từ tệp",
        "Importing population data from a file"
    )
    {
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    public static readonly Refusal NumberingMissing = new(
        "COL-01",
        "Phải cho biết tệp dùng danh mục dân tộc nào (QĐ 1019/QĐ-TCTK hay QĐ 121-TCTK/PPCĐ): 37 trong 54 mã khác nhau.",
        "Say which numbering of the ethnic groups the file uses (QĐ 1019/QĐ-TCTK or QĐ 121-TCTK/PPCĐ): 37 of the 54 codes differ.",
        "QCVN 109:2017/BTTTT"
    );

    public static readonly Refusal OtherRun = new(
        "COL-02",
        "Tệp này đang được nhập ở một lượt khác; hãy để lượt đó chạy tiếp, không nhập hai lượt cùng lúc.",
        "Another run is taking this very file; leave it to that one, and do not import it twice at once."
    );

    public static readonly Refusal OtherNumbering = new(
        "COL-03",
        "Tệp này đã được nhập một phần theo danh mục dân tộc khác; phải nhập tiếp theo đúng danh mục đó.",
        "A part of this file was taken by the other numbering of the ethnic groups; go on by that one."
    );

    public static readonly Refusal OtherEvidence = new(
        "CFL-01",
        "Tệp này đã được nhập một phần là dữ liệu của nguồn khác; phải nhập tiếp theo đúng nguồn đó.",
        "A part of this file was taken as of another source; go on by that one."
    );

    /// <summary>Takes a whole file, act by act.</summary>
    /// <param name="progress">Told the bytes of the file that are done with.</param>
    public async Task<Outcome<ImportReport>> RunAsync(
        Authority authority,
        Reason reason,
        FileToImport file,
        ImportTerms terms,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        if (terms.Numbering is not { } numbering)
            return NumberingMissing;
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(file.Content, cancellation));
        file.Content.Position = 0;
        using var records = CollectedFile.Of(file.Content);
        if (records.Open().IsRefused(out var refusal, out _))
            return refusal;
        var source = new CollectedSource(
            0,
            digest,
            file.Name,
            records.Shape,
            numbering,
            terms.Evidence ?? records.Shape.Evidence,
            records.AsAt ?? terms.UnitsAsAt ?? AdministrativeUnits.Newest.AsAt,
            default,
            default
        );
        var steps = new SourceActs(operation => acts.RunAsync(authority, Kind, reason, operation, cancellation));
        if ((await steps.BeginAsync(source, cancellation)).IsRefused(out refusal, out var begun))
            return refusal;
        if (begun.Progress.IsEnded)
            return new ImportReport(begun, null);
        return begun.Shape == CollectedShape.CivilStatus
            ? await new RegisterRun(records, steps).TakeAsync(begun, progress, cancellation)
            : await new ImportRun(records, steps).TakeAsync(begun, terms.NumbersLater, progress, cancellation);
    }
}
