using System.Text.RegularExpressions;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

/// <summary>
/// An engine may one day spread the persons over several machines: so a person's rows are found by the person's key, nothing is
/// unique, referenced or joined across persons, and each other unique thing has a directory of its own.
/// </summary>
public sealed partial class DistributionTests
{
    /// <summary>Tables that name a person and are found by something else, and by what.</summary>
    private static readonly Dictionary<string, string> Directories = new()
    {
        ["population.number"] = "number",
        ["population.former_member"] = "household_id",
        ["population.former_legacy_number"] = "legacy_number",
        ["exchange.alias_holder"] = "agency_id",
        // The order in which everything happened; where a person appears in it is in ledger.trail.
        ["ledger.fact"] = "entry_id",
        ["ledger.look"] = "entry_id",
    };

    /// <summary>Reads the whole registry once, at night.</summary>
    private static readonly string[] ReadingEverything = ["ReconcilePersons.cs"];

    [Fact]
    public async Task UniqueRules_OfTablesThatNameAPerson_BeginWithThePersonOrAreADirectory()
    {
        await using var test = await TestStore.OpenAsync(Engine.PostgreSql, RegistryStore.Parts);

        var rules = await ListAsync(
            test.Store,
            """
            SELECT format('%s.%s', n.nspname, t.relname), k.attname, i.indexrelid::regclass::text
            FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
            JOIN pg_attribute k ON k.attrelid = t.oid AND k.attnum = i.indkey[0]
            WHERE i.indisunique AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'person_id')
            """
        );

        rules.Select(rule => rule[0]).ShouldContain("population.person");
        rules.Select(rule => rule[0]).Intersect(Directories.Keys).Order().ShouldBe(Directories.Keys.Order());
        rules
            .Where(rule => rule[1] != Directories.GetValueOrDefault(rule[0], "person_id"))
            .Select(rule => $"{rule[2]} begins with {rule[1]}")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Schema_HasNoForeignKeyTriggerOrRule()
    {
        await using var test = await TestStore.OpenAsync(Engine.PostgreSql, RegistryStore.Parts);

        var ties = await ListAsync(
            test.Store,
            """
            SELECT conname FROM pg_constraint WHERE contype = 'f'
            UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT rulename FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.relkind = 'r'
            """
        );

        ties.Select(tie => tie[0]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_AreWideEnoughForEver()
    {
        await using var test = await TestStore.OpenAsync(Engine.PostgreSql, RegistryStore.Parts);

        var keys = await ListAsync(
            test.Store,
            """
            SELECT format('%s.%s.%s', table_schema, table_name, column_name), data_type FROM information_schema.columns
            WHERE column_name LIKE '%\_id' AND table_schema NOT IN ('pg_catalog', 'information_schema')
            """
        );

        keys.Count.ShouldBeGreaterThan(20);
        keys.Where(key => key[1] != "bigint").Select(key => $"{key[0]} is {key[1]}").ShouldBeEmpty();
    }

    [Fact]
    public void Statements_JoinNoTwoPersons()
    {
        var joins = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .SelectMany(file =>
                JoinOfPersons()
                    .Matches(File.ReadAllText(file))
                    .Select(join => (File: Path.GetFileName(file), join.Value))
            )
            .ToList();

        joins.Where(join => !ReadingEverything.Contains(join.File)).ShouldBeEmpty();
        joins.Select(join => join.File).Distinct().ShouldBe(ReadingEverything);
    }

    /// <summary>A join with a table of persons; one table of a person with another by the person's key would do no harm, but there is none. SQLite is asked for many keys by a join with
    /// their list.</summary>
    [GeneratedRegex(
        @"(?<!json_each\(@keys\) AS k CROSS )JOIN\s+(population\.(person|version|number|load)|cards\.|enrolment\.|residence\.|exchange\.alias|ledger\.trail)\S*",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex JoinOfPersons();

    private static async Task<List<string[]>> ListAsync(Store store, string sql)
    {
        await using var session = await store.ReadAsync(TestContext.Current.CancellationToken);
        return await session.ListAsync(
            sql,
            row => Enumerable.Range(0, row.FieldCount).Select(row.GetString).ToArray(),
            TestContext.Current.CancellationToken
        );
    }
}
