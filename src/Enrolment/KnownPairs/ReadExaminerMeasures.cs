using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>How examiners do: by the pairs whose truth is known, and by the time they take. For who heads them, nobody else.</summary>
public sealed class ReadExaminerMeasures
{
    public static readonly ActKind Kind = new(
        nameof(ReadExaminerMeasures),
        RegistrySystem.Cards,
        Permission.MeasureExaminers,
        "Xem kết quả kiểm tra giám định viên",
        "Reading how examiners do"
    )
    {
        IsLook = true,
    };

    /// <summary>Opinions that are counted: of these days back.</summary>
    public const int Days = 90;

    public async Task<Outcome<ExaminerMeasures>> RunAsync(Act act, CancellationToken cancellation)
    {
        var (rows, since) = (act.Session.Rows, act.Now.AddDays(-Days));
        var pairs = await rows.Set<KnownPairRow>().AsNoTracking().ToDictionaryAsync(row => row.CaseId, cancellation);
        var given = await rows.Set<ExaminationRow>()
            .AsNoTracking()
            .Where(row => row.GivenAt != null && row.GivenAt > since)
            .ToListAsync(cancellation);
        var names = await OfficerNames.ByActorAsync(act.Session, [.. given.Select(row => row.Examiner)], cancellation);
        return new ExaminerMeasures(
            await KnownPairs.RateAsync(act, cancellation),
            pairs.Count,
            [
                .. given
                    .GroupBy(row => row.Examiner, StringComparer.Ordinal)
                    .OrderBy(of => of.Key, StringComparer.Ordinal)
                    .Select(of => Measure(names.GetValueOrDefault(of.Key, of.Key), [.. of], pairs)),
            ]
        );
    }

    private static ExaminerMeasure Measure(
        string name,
        IReadOnlyList<ExaminationRow> given,
        Dictionary<long, KnownPairRow> pairs
    )
    {
        var known = given.Where(row => pairs.ContainsKey(row.CaseId)).ToArray();
        return new ExaminerMeasure(
            name,
            given.Count,
            known.Length,
            known.Count(row => pairs[row.CaseId].IsWrong(row.Opinion)),
            known.Count(row => row.Opinion == Opinion.CannotTell),
            Median([.. given.Select(row => row.GivenAt!.Value - row.TakenAt).Order()])
        );
    }

    private static TimeSpan Median(TimeSpan[] ordered) =>
        (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
}

/// <summary>How examiners do.</summary>
/// <param name="OneIn">One case in so many is a known pair; 0 where none is.</param>
/// <param name="Pairs">Known pairs there are; each examiner gets each once.</param>
public sealed record ExaminerMeasures(int OneIn, int Pairs, IReadOnlyList<ExaminerMeasure> Examiners);

/// <summary>How one examiner does.</summary>
/// <param name="Name">As the accounts have it.</param>
/// <param name="Opinions">Given in all, known pairs included.</param>
/// <param name="Wrong">Of the known pairs: said to be the same that are not, or the other way round.</param>
/// <param name="MedianTime">From taking a case to the opinion.</param>
public sealed record ExaminerMeasure(
    string Name,
    int Opinions,
    int KnownPairs,
    int Wrong,
    int CannotTell,
    TimeSpan MedianTime
);
