using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Writes the tables of figures in one transaction, and reads each page of them in one statement.</summary>
internal static class FigureTables
{
    private static readonly string[] Emptying =
    [
        "DELETE FROM population.figure_day",
        "DELETE FROM population.figure_province",
        "DELETE FROM population.figure_unit",
        "DELETE FROM population.figure",
    ];

    /// <summary>The one scan of the registry; {0} is the unit of an address (see <see cref="StoredAddress"/>).</summary>
    private const string Counting = """
        INSERT INTO population.figure (unit, sex, birth_year, persons)
        SELECT coalesce({0}, ''), sex, birth_date / 10000, count(*)
        FROM population.person WHERE died_on IS NULL AND merged_into IS NULL GROUP BY 1, 2, 3
        """;

    private static readonly Dictionary<Engine, string> CountingOn = new()
    {
        [Engine.PostgreSql] = Counting.Replace(
            "{0}",
            "split_part(permanent_residence, '@', 1)",
            StringComparison.Ordinal
        ),
        [Engine.Sqlite] = Counting.Replace(
            "{0}",
            "substr(permanent_residence, 1, instr(permanent_residence, '@') - 1)",
            StringComparison.Ordinal
        ),
    };

    private const string Summing = """
        INSERT INTO population.figure_province (province, sex, birth_year, persons)
        SELECT u.province, f.sex, f.birth_year, CAST(sum(f.persons) AS bigint)
        FROM population.figure f JOIN population.figure_unit u ON u.unit = f.unit GROUP BY 1, 2, 3
        """;

    // The day stands in every row, so that figures and day are of one count; no figures still leave one row, with the day.
    private const string OfCountry = """
        SELECT d.counted_on, f.province, f.sex, f.birth_year, f.persons
        FROM population.figure_day d LEFT JOIN population.figure_province f ON 1 = 1
        """;

    private const string OfProvince = """
        SELECT d.counted_on, f.commune, f.sex, f.birth_year, f.persons
        FROM population.figure_day d LEFT JOIN (
            SELECT u.commune, g.sex, g.birth_year, g.persons
            FROM population.figure_unit u JOIN population.figure g ON g.unit = u.unit WHERE u.province = @province
        ) f ON 1 = 1
        """;

    /// <summary>Counts and stores; gives how many persons were counted.</summary>
    public static async Task<long> ReplaceAsync(Act act, CancellationToken cancellation)
    {
        act.Session.LiftTimeLimit();
        foreach (var statement in Emptying)
            await act.Session.ExecuteAsync(statement, cancellation);
        await act.Session.ExecuteAsync(CountingOn[act.Session.Engine], cancellation);
        await PlaceUnitsAsync(act.Session, cancellation);
        await act.Session.ExecuteAsync(Summing, cancellation);
        await act.Session.ExecuteAsync(
            "INSERT INTO population.figure_day (counted_on, act_id) VALUES (@day, @act)",
            cancellation,
            ("day", PartialDate.Of(act.Today).ToInt()),
            ("act", act.Id.Value)
        );
        return (long)
            (
                await act.Session.ScalarAsync(
                    "SELECT CAST(coalesce(sum(persons), 0) AS bigint) FROM population.figure",
                    cancellation
                )
            )!;
    }

    /// <summary>The figures of every province; null before the first count.</summary>
    public static Task<CountedUnits?> ReadCountryAsync(Session session, CancellationToken cancellation) =>
        ReadAsync(session, OfCountry, cancellation);

    /// <summary>The figures of every commune of a province of the newest list; null before the first count.</summary>
    public static Task<CountedUnits?> ReadProvinceAsync(
        Session session,
        string province,
        CancellationToken cancellation
    ) => ReadAsync(session, OfProvince, cancellation, ("province", province));

    private static async Task PlaceUnitsAsync(Session session, CancellationToken cancellation)
    {
        var units = await session.ListAsync(
            "SELECT DISTINCT unit FROM population.figure",
            row => row.GetString(0),
            cancellation
        );
        using var insert = new PreparedInsert(session, "population.figure_unit", ["province", "commune", "unit"]);
        foreach (var unit in units)
        {
            var today = UnitToday.Of(unit);
            insert.Add(today.Province, today.Commune, unit);
        }
    }

    private static async Task<CountedUnits?> ReadAsync(
        Session session,
        string query,
        CancellationToken cancellation,
        params (string, object?)[] parameters
    )
    {
        CountedUnits? counted = null;
        await session.ListAsync(
            query,
            row =>
            {
                counted ??= new CountedUnits(PartialDate.FromInt(row.GetInt32(0)).Earliest);
                if (!row.IsDBNull(1))
                    counted.Add(row.GetString(1), (Sex)row.GetInt32(2), row.GetInt32(3), row.GetInt64(4));
                return true;
            },
            cancellation,
            parameters
        );
        return counted;
    }
}
