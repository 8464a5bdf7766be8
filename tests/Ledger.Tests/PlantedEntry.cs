using CanCuoc.Storage;

namespace CanCuoc.Ledger.Tests;

/// <summary>An entry written by hand on PostgreSQL, past the acts, where a test needs one at the wrong moment.</summary>
internal static class PlantedEntry
{
    /// <summary>An entry that says it has so many facts; gives its key.</summary>
    public static async Task<long> WriteAsync(Session session, int facts, CancellationToken cancellation)
    {
        var header = new EntryHeader(
            default,
            DateTimeOffset.UnixEpoch,
            Tally.Raising.Name,
            TestLedger.Officer.Actor,
            TestLedger.Officer.Post,
            TestLedger.Reason.Purpose.Code,
            TestLedger.Reason.Ground,
            "",
            facts,
            0,
            new byte[EntryHeader.SaltLength]
        );
        await EntryWriter.WriteAsync(session, new Entry(header, [], []), cancellation);
        await using var key = session.Command("SELECT currval(pg_get_serial_sequence('ledger.entry', 'entry_id'))");
        return (long)(await key.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Puts a fact below it. Its root does not know it, which a reader of the feed does not ask.</summary>
    public static Task AddAsync(Session session, long entry, int ordinal, Fact fact, CancellationToken cancellation)
    {
        var row = FactRow.Of(fact);
        return session.ExecuteAsync(
            """
            INSERT INTO ledger.fact (entry_id, ordinal, kind, person_id, identifiers, salt, commitment)
            VALUES (@entry, @ordinal, @kind, @person, @identifiers, @salt, @commitment)
            """,
            cancellation,
            ("entry", entry),
            ("ordinal", ordinal),
            ("kind", row.Kind),
            ("person", row.Subject?.Value),
            ("identifiers", row.Identifiers),
            ("salt", row.Salt),
            ("commitment", row.Commitment)
        );
    }
}
