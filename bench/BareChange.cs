namespace CanCuoc.Bench;

/// <summary>
/// A change of a record by PostgreSQL's own bench: the same rows written by the same engine with no program of ours in between, on copies
/// of the tables. What no program that speaks to it statement by statement can beat.
/// </summary>
internal static class BareChange
{
    // Enough that no two clients meet at one record.
    private const int MostPersons = 1_000_000;

    private static readonly string[] Tables =
    [
        "population.person",
        "population.person_first",
        "population.version",
        "ledger.entry",
        "ledger.fact",
        "ledger.look",
    ];

    private const string Script = """
        \set id random(1, :persons)
        BEGIN;
        SELECT * FROM bare.person WHERE person_id = :id FOR UPDATE;
        INSERT INTO bare.person_first SELECT * FROM bare.person WHERE person_id = :id AND version = 1 ON CONFLICT DO NOTHING;
        UPDATE bare.person SET phone = '0900000000', version = version + 1, recorded_at = 1, act_id = 1 WHERE person_id = :id;
        INSERT INTO bare.version SELECT person_id, version, 20230101, 1, 'bench', 1, 1, NULL, '{"phone":"0900000000"}'
            FROM bare.person WHERE person_id = :id;
        INSERT INTO bare.entry (act_id, at, kind, actor, post, purpose, ground, reference, facts, looks, salt, root)
            VALUES (1, 1, 'AmendPerson', 'bench', 'bench', 'operation', 'bench', '', 1, 1, '\x00112233445566778899aabbccddeeff',
            '\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff') RETURNING entry_id \gset
        INSERT INTO bare.fact (entry_id, ordinal, kind, person_id, identifiers, salt, commitment)
            VALUES (:entry_id, 0, 'PersonAmended', :id, '{"Version":2}', '\x00112233445566778899aabbccddeeff',
            '\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff');
        INSERT INTO bare.look (entry_id, ordinal, person_id, at, kind, actor, post, purpose, ground, reference)
            VALUES (:entry_id, 0, :id, 1, 'AmendPerson', 'bench', 'bench', 'operation', 'bench', '');
        COMMIT;
        """;

    /// <summary>Changes a second.</summary>
    public static double Run(PostgresServer server, int persons, int clients, double seconds)
    {
        var among = Math.Min(persons, MostPersons);
        server.Psql("CREATE SCHEMA bare");
        foreach (var table in Tables)
            server.Psql($"CREATE TABLE bare.{table[(table.IndexOf('.') + 1)..]} (LIKE {table} INCLUDING ALL)");
        server.Psql($"INSERT INTO bare.person SELECT * FROM population.person WHERE person_id <= {among}");
        var rate = server.PgBench(Script.Replace(":persons", $"{among}", StringComparison.Ordinal), seconds, clients);
        server.Psql("DROP SCHEMA bare CASCADE");
        return rate;
    }
}
