using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Writes how clean every place is on the day of a count, and reads it.</summary>
internal static class CleaningDays
{
    private static readonly string[] Columns =
    [
        "counted_on",
        "unit",
        "persons",
        "asked",
        "quarantined",
        "conflicts",
        "addresses",
        "doubles",
    ];

    /// <summary>As <see cref="FigureTables"/> counted them within the same act.</summary>
    private const string Persons = """
        SELECT CASE WHEN u.commune = '' THEN u.province ELSE u.commune END, CAST(sum(f.persons) AS bigint)
        FROM population.figure f JOIN population.figure_unit u ON u.unit = f.unit GROUP BY 1
        """;

    private const string Quarantined =
        "SELECT coalesce(unit, ''), count(*) FROM population.quarantine WHERE state = 0 GROUP BY 1";

    // The protected are not there: a case that no page gives would tell of one.
    private static readonly string Seen = ProtectedPersons.Unprotected("person_id");

    private static readonly string Conflicts =
        $"SELECT coalesce(unit, ''), count(*) FROM population.conflict AS one WHERE state = 0 AND {Seen} GROUP BY 1";

    private static readonly string Addresses =
        $"SELECT unit, count(*) FROM population.address_today AS one WHERE ground = 0 AND {Seen} GROUP BY 1";

    private static readonly string OtherSeen = ProtectedPersons.Unprotected("other_id");

    private static readonly string Doubles = $"""
        SELECT coalesce(unit, ''), count(*) FROM population.like_pair AS one WHERE state = 0 AND {Seen} AND {OtherSeen}
        GROUP BY 1
        """;

    // Whoever waits in two places of one unit is asked of once.
    private static readonly string Asked = $"""
        SELECT unit, count(*) FROM (
            SELECT coalesce(unit, '') AS unit, person_id FROM population.conflict WHERE state = 0
            UNION SELECT unit, person_id FROM population.address_today WHERE ground = 0
            UNION SELECT coalesce(unit, ''), person_id FROM population.like_pair AS one WHERE state = 0 AND {OtherSeen}
            UNION SELECT coalesce(unit, ''), other_id FROM population.like_pair AS one WHERE state = 0 AND {Seen}
        ) AS one WHERE {Seen} GROUP BY 1
        """;

    /// <summary>Replaces the day of the act.</summary>
    public static async Task WriteAsync(Act act, CancellationToken cancellation)
    {
        var places = new Dictionary<string, CleaningTally>(StringComparer.Ordinal) { [""] = default };
        await AddAsync(Persons, count => new(count, 0, 0, 0, 0, 0));
        await AddAsync(Asked, count => new(0, count, 0, 0, 0, 0));
        await AddAsync(Quarantined, count => new(0, 0, count, 0, 0, 0));
        await AddAsync(Conflicts, count => new(0, 0, 0, count, 0, 0));
        await AddAsync(Addresses, count => new(0, 0, 0, 0, count, 0));
        await AddAsync(Doubles, count => new(0, 0, 0, 0, 0, count));
        var day = PartialDate.Of(act.Today).ToInt();
        await act.Session.ExecuteAsync(
            "DELETE FROM population.cleaning_day WHERE counted_on = @day",
            cancellation,
            ("day", day)
        );
        using var insert = new PreparedInsert(act.Session, "population.cleaning_day", Columns);
        foreach (var (unit, tally) in places)
            insert.Add(
                day,
                unit,
                tally.Persons,
                tally.Asked,
                tally.Quarantined,
                tally.Conflicts,
                tally.Addresses,
                tally.Doubles
            );

        async Task AddAsync(string counting, Func<long, CleaningTally> tally)
        {
            var counts = await act.Session.ListAsync(
                counting,
                row => (Unit: row.GetString(0), Count: row.GetInt64(1)),
                cancellation
            );
            foreach (var (unit, count) in counts)
            foreach (var place in PlacesOf(unit))
                places[place] = places.GetValueOrDefault(place) + tally(count);
        }
    }

    /// <summary>Every place as it was last counted.</summary>
    public static Task<List<CountedPlace>> NewestAsync(Session session, CancellationToken cancellation) =>
        ReadAsync(
            session,
            "counted_on = (SELECT max(counted_on) FROM population.cleaning_day) ORDER BY unit",
            cancellation
        );

    /// <summary>The last counts of a place, the oldest first.</summary>
    /// <param name="unit">Code; empty for the whole country.</param>
    public static async Task<List<CountedPlace>> LastAsync(
        Session session,
        string unit,
        int most,
        CancellationToken cancellation
    )
    {
        var counts = await ReadAsync(
            session,
            $"unit = @unit ORDER BY counted_on DESC LIMIT {most}",
            cancellation,
            ("unit", unit)
        );
        counts.Reverse();
        return counts;
    }

    private static Task<List<CountedPlace>> ReadAsync(
        Session session,
        string which,
        CancellationToken cancellation,
        params (string, object?)[] parameters
    ) =>
        session.ListAsync(
            $"SELECT {string.Join(", ", Columns)} FROM population.cleaning_day WHERE {which}",
            row => new CountedPlace(
                PartialDate.FromInt(row.GetInt32(0)).Earliest,
                row.GetString(1),
                new(
                    row.GetInt64(2),
                    row.GetInt64(3),
                    row.GetInt64(4),
                    row.GetInt64(5),
                    row.GetInt64(6),
                    row.GetInt64(7)
                )
            ),
            cancellation,
            parameters
        );

    /// <summary>The units of the newest list that a unit as it stands in a row counts in, and the whole country.</summary>
    /// <param name="stored">A code of the newest list, or the key of a unit of any list.</param>
    private static IEnumerable<string> PlacesOf(string stored)
    {
        yield return "";
        var unit = stored.Contains('@', StringComparison.Ordinal)
            ? Today(StoredAddress.ReadUnit(stored))
            : AdministrativeUnits.Newest.Find(stored);
        if (unit is null)
            yield break;
        yield return unit.Province.Code;
        if (unit.Level == UnitLevel.Commune)
            yield return unit.Code;
    }

    /// <summary>The commune that took a former one over; of a divided one the province alone.</summary>
    private static AdministrativeUnit? Today(AdministrativeUnit registered) =>
        AdministrativeUnits.SuccessionOf(registered).Only ?? AdministrativeUnits.SuccessionOf(registered.Province).Only;
}

/// <summary>A place on the day of a count.</summary>
/// <param name="Unit">Code; empty for the whole country.</param>
internal sealed record CountedPlace(DateOnly Day, string Unit, CleaningTally Tally);
