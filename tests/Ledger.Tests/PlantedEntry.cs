using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>Writes an entry by hand, past the acts, where a test needs one at the wrong moment.</summary>
internal static class PlantedEntry
{
    /// <summary>An entry with one raise in it; gives its key.</summary>
    public static async Task<long> WriteAsync(
        Session session,
        PersonId person,
        int version,
        CancellationToken cancellation
    )
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
            1,
            0,
            new byte[EntryHeader.SaltLength]
        );
        var entry = new Entry(header, [FactRow.Of(Tally.Raised(person, version))], []);
        await EntryWriter.WriteAsync(session, entry, cancellation);
        await using var command = session.Command(
            "SELECT max(entry_id) FROM ledger.fact WHERE person_id = @person AND identifiers = @identifiers",
            ("person", person.Value),
            ("identifiers", entry.Facts[0].Identifiers)
        );
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation));
    }
}
