using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>How many persons there are. Counts name nobody, so they are no look at anybody.</summary>
/// <param name="WithoutNumber">Persons who have no personal number yet.</param>
public sealed record PopulationCount(long Persons, long WithoutNumber)
{
    public static async Task<PopulationCount> OfAsync(Session session, CancellationToken cancellation)
    {
        session.LiftTimeLimit();
        var counted = await session.ListAsync(
            "SELECT count(*), count(*) - count(number) FROM population.person",
            row => new PopulationCount(row.GetInt64(0), row.GetInt64(1)),
            cancellation
        );
        return counted[0];
    }

    /// <summary>Whether there is anybody at all.</summary>
    public static async Task<bool> AnybodyAsync(Session session, CancellationToken cancellation) =>
        await session.ScalarAsync("SELECT 1 FROM population.person LIMIT 1", cancellation) is not null;
}
