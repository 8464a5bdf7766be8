using CanCuoc.Ledger;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>The statements on entries of registers that were recorded.</summary>
internal static class EntryTable
{
    /// <summary>What an entry of the same name said; null when there is none.</summary>
    public static async Task<long?> ContentOfAsync(
        Session session,
        RegisterEntry entry,
        CancellationToken cancellation
    ) =>
        (long?)
            await session.ScalarAsync(
                "SELECT content FROM population.register_entry WHERE unit = @unit AND kind = @kind AND number = @number",
                cancellation,
                NameOf(entry)
            );

    /// <summary>Notes that an entry was recorded; of two acts that do it at once the second is done again.</summary>
    public static Task InsertAsync(Act act, RegisterEntry entry, QuarantineKey from, CancellationToken cancellation) =>
        act.Session.ExecuteAsync(
            """
            INSERT INTO population.register_entry (unit, kind, number, content, source_id, ordinal, act_id)
            VALUES (@unit, @kind, @number, @content, @source, @ordinal, @act)
            """,
            cancellation,
            [
                .. NameOf(entry),
                ("content", entry.Content),
                ("source", from.Source),
                ("ordinal", from.Ordinal),
                ("act", act.Id.Value),
            ]
        );

    private static (string, object?)[] NameOf(RegisterEntry entry) =>
        [("unit", StoredAddress.Print(entry.Office)), ("kind", (short)entry.Kind), ("number", entry.Number)];
}
