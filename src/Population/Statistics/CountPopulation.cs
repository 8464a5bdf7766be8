using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Counts the living residents by place, sex and year of birth, and replaces the figures before; with them what waits to be cleaned in every
/// place, which is kept day by day. It reads every record once, which takes minutes on a full registry and on SQLite holds the one writer as
/// long: work for the night.
/// </summary>
public sealed class CountPopulation
{
    public static readonly ActKind Kind = new(
        nameof(CountPopulation),
        RegistrySystem.Population,
        Permission.CountPopulation,
        "Đếm dân số để làm thống kê",
        "Counting the population for statistics"
    )
    {
        IsPreparing = true,
    };

    /// <summary>Counts within the act given; the figures are of the act's day.</summary>
    /// <returns>How many persons were counted.</returns>
    public async Task<Outcome<long>> RunAsync(Act act, CancellationToken cancellation)
    {
        var persons = await FigureTables.ReplaceAsync(act, cancellation);
        await CleaningDays.WriteAsync(act, cancellation);
        act.Record(new PopulationCounted(persons));
        return persons;
    }
}

/// <summary>The living residents were counted.</summary>
public sealed record PopulationCounted(long Persons) : Fact;
