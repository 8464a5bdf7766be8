using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Programme;

/// <summary>What the steering board sees: the gates, the progress of every province, and the difficulties, open ones first.</summary>
public sealed class ReadBoard(IReadOnlyList<Gate> gates)
{
    public static readonly ActKind Kind = new(
        nameof(ReadBoard),
        RegistrySystem.Population,
        Permission.ReadProgramme,
        "Xem bảng điều hành chương trình",
        "Reading the programme board"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    /// <summary>As many difficulties as a page shows.</summary>
    public const int Most = 100;

    public async Task<Outcome<Board>> RunAsync(Act act, CancellationToken cancellation)
    {
        var difficulties = await act
            .Session.Rows.Set<DifficultyRow>()
            .AsNoTracking()
            .OrderByDescending(row => row.Answer == null)
            .ThenByDescending(row => row.DifficultyId)
            .Take(Most)
            .ToListAsync(cancellation);
        var residents = await ResidentCount.NewestAsync(act.Session, cancellation);
        return new Board(
            await Readiness.ReadAsync(act.Session, gates, cancellation),
            await ProgressAsync(act, residents, cancellation),
            residents.CountedOn,
            [.. difficulties.Select(row => row.Shown)]
        );
    }

    private static async Task<IReadOnlyList<ProvinceProgress>> ProgressAsync(
        Act act,
        ResidentCount residents,
        CancellationToken cancellation
    )
    {
        var applications = Today(await ApplicationCount.ByProvinceAsync(act.Session, cancellation));
        var cards = Today(await CardCount.ByProvinceAsync(act.Session, cancellation));
        return
        [
            .. AdministrativeUnits.Newest.Provinces.Select(province => new ProvinceProgress(
                province,
                residents.ByProvince.GetValueOrDefault(province.Code),
                applications.GetValueOrDefault(province.Code),
                cards.GetValueOrDefault(province.Code)
            )),
        ];
    }

    // A residence registered before the reform of 2025 counts in the province that took over the one of its day.
    private static Dictionary<string, long> Today(IReadOnlyDictionary<string, long> counts) =>
        counts
            .GroupBy(count => AdministrativeUnits.ProvinceToday(count.Key)?.Code ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Value), StringComparer.Ordinal);
}

/// <summary>What the steering board sees.</summary>
/// <param name="CountedOn">The day of the count that the persons of <paramref name="Progress"/> are from; null before the first.</param>
public sealed record Board(
    Readiness Readiness,
    IReadOnlyList<ProvinceProgress> Progress,
    DateOnly? CountedOn,
    IReadOnlyList<Difficulty> Difficulties
);

/// <summary>How far one province has come.</summary>
/// <param name="Persons">Living residents of the last count, by permanent residence.</param>
/// <param name="Applications">For cards, ever opened.</param>
/// <param name="Cards">In their holders' hands.</param>
public sealed record ProvinceProgress(AdministrativeUnit Province, long Persons, long Applications, long Cards);
