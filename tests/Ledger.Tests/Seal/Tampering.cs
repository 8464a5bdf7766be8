namespace CanCuoc.Ledger.Tests;

/// <summary>One thing a foreign hand can do in the database, and what a verification must say of it.</summary>
internal sealed record Tampering(string What, LedgerFault Found, params string[] Statements)
{
    private const string At = "(SELECT entry_id FROM ledger.entry WHERE position = ";
    private const string FactColumns = "kind, person_id, identifiers, salt, commitment";
    private const string LookColumns = "person_id, at, kind, actor, post, purpose, ground, reference, refusal";
    private const string EntryColumns =
        "act_id, at, kind, actor, post, purpose, ground, reference, facts, looks, salt, root";

    // TamperedLedger puts three facts at position 1, and looks at position 2.
    public static readonly IReadOnlyList<Tampering> All =
    [
        Fact("fact says something else", LedgerFault.FactsChanged, "SET identifiers = '{\"Version\":9}'"),
        Fact("fact is of another kind", LedgerFault.FactsChanged, "SET kind = 'SystemOpened'"),
        Fact("fact is about another person", LedgerFault.FactsChanged, "SET person_id = 49"),
        Fact("fact is about nobody", LedgerFault.FactsChanged, "SET person_id = NULL"),
        Fact("fact commits to another row", LedgerFault.FactsChanged, "SET commitment = salt"),
        new(
            "fact removed",
            LedgerFault.FactsRemoved,
            $"DELETE FROM ledger.fact WHERE ordinal = 1 AND entry_id = {At}1)"
        ),
        new("all facts removed", LedgerFault.FactsRemoved, $"DELETE FROM ledger.fact WHERE entry_id = {At}1)"),
        new("fact inserted", LedgerFault.FactsInserted, CopyFact("entry_id, 3", "1")),
        new("fact put outside every entry", LedgerFault.FactsForeign, CopyFact("999999, 0", "1")),
        new(
            "facts reordered",
            LedgerFault.FactsChanged,
            $"UPDATE ledger.fact SET ordinal = 9 WHERE ordinal = 0 AND entry_id = {At}1)",
            $"UPDATE ledger.fact SET ordinal = 0 WHERE ordinal = 1 AND entry_id = {At}1)",
            $"UPDATE ledger.fact SET ordinal = 1 WHERE ordinal = 9 AND entry_id = {At}1)"
        ),
        new(
            "fact removed and counted out",
            LedgerFault.FactsChanged,
            $"DELETE FROM ledger.fact WHERE ordinal = 2 AND entry_id = {At}1)",
            "UPDATE ledger.entry SET facts = 2 WHERE position = 1"
        ),
        new(
            "fact moved to another entry",
            LedgerFault.FactsInserted,
            $"UPDATE ledger.fact SET entry_id = {At}3), ordinal = 7 WHERE ordinal = 2 AND entry_id = {At}1)"
        ),
        Look("look made by another", LedgerFault.FactsChanged, "SET actor = 'officer:99'"),
        Look("look at another person", LedgerFault.FactsChanged, "SET person_id = 49"),
        Look("look on another ground", LedgerFault.FactsChanged, "SET ground = 'Luật 47/2014/QH13, Điều 5'"),
        Look("look refused after all", LedgerFault.FactsChanged, "SET refusal = 'LED-01'"),
        Look("look at another time", LedgerFault.FactsChanged, "SET at = at + 1"),
        new("look removed", LedgerFault.FactsRemoved, $"DELETE FROM ledger.look WHERE entry_id = {At}2)"),
        new(
            "look inserted",
            LedgerFault.FactsInserted,
            $"INSERT INTO ledger.look (entry_id, ordinal, {LookColumns}) SELECT entry_id, 7, {LookColumns} "
                + $"FROM ledger.look WHERE ordinal = 0 AND entry_id = {At}2)"
        ),
        Entry("entry by another officer", LedgerFault.EntryChanged, "SET actor = 'officer:99'"),
        Entry("entry at another post", LedgerFault.EntryChanged, "SET post = 'HN-09'"),
        Entry("entry at another time", LedgerFault.EntryChanged, "SET at = at - 1"),
        Entry("entry for another purpose", LedgerFault.EntryChanged, "SET purpose = 'investigation'"),
        Entry("entry of another act", LedgerFault.EntryChanged, "SET act_id = act_id + 1"),
        Entry("entry with another root", LedgerFault.EntryChanged, "SET root = (SELECT root FROM ledger.tree)"),
        new(
            "entries changed places",
            LedgerFault.EntryChanged,
            "UPDATE ledger.entry SET position = 99 WHERE position = 1",
            "UPDATE ledger.entry SET position = 1 WHERE position = 3",
            "UPDATE ledger.entry SET position = 3 WHERE position = 99"
        ),
        new("entry removed", LedgerFault.EntryMissing, "DELETE FROM ledger.entry WHERE position = 1"),
        new(
            "entry removed with all below",
            LedgerFault.EntryMissing,
            $"DELETE FROM ledger.fact WHERE entry_id = {At}1)",
            "DELETE FROM ledger.entry WHERE position = 1"
        ),
        new(
            "last entry removed",
            LedgerFault.EntryMissing,
            "DELETE FROM ledger.entry WHERE position = (SELECT size - 1 FROM ledger.tree)"
        ),
        new(
            "entry's place taken away",
            LedgerFault.EntryMissing,
            "UPDATE ledger.entry SET position = NULL WHERE position = 1"
        ),
        new("entry added behind the tree", LedgerFault.EntryForeign, CopyEntry(1000)),
        new("entry added before the tree", LedgerFault.EntryForeign, CopyEntry(-1)),
        new("tile emptied", LedgerFault.EntryChanged, "UPDATE ledger.tile SET hashes = substr(hashes, 1, 32)"),
        new("tiles removed", LedgerFault.EntryChanged, "DELETE FROM ledger.tile"),
        new("head shortened", LedgerFault.TreeDisagrees, "UPDATE ledger.tree SET size = size - 1"),
        new("head lengthened", LedgerFault.EntryMissing, "UPDATE ledger.tree SET size = size + 1"),
        new(
            "head with another root",
            LedgerFault.TreeDisagrees,
            "UPDATE ledger.tree SET root = (SELECT root FROM ledger.entry WHERE position = 0)"
        ),
        new("head removed", LedgerFault.TreeDisagrees, "DELETE FROM ledger.tree"),
        new("ledger renamed", LedgerFault.CheckpointForged, "UPDATE ledger.tree SET origin = 'other.example'"),
        new(
            "newest checkpoint removed",
            LedgerFault.TreeDisagrees,
            "DELETE FROM ledger.checkpoint WHERE size = (SELECT size FROM ledger.tree)"
        ),
        new(
            "checkpoint for another size",
            LedgerFault.CheckpointForged,
            "UPDATE ledger.checkpoint SET size = size - 1"
        ),
        new(
            "checkpoint's text changed",
            LedgerFault.CheckpointForged,
            "UPDATE ledger.checkpoint SET note = replace(note, 'ledger', 'Ledger')"
        ),
        new("checkpoint emptied", LedgerFault.CheckpointForged, "UPDATE ledger.checkpoint SET note = ''"),
    ];

    private static Tampering Fact(string what, LedgerFault found, string change) =>
        new(what, found, $"UPDATE ledger.fact {change} WHERE ordinal = 1 AND entry_id = {At}1)");

    private static Tampering Look(string what, LedgerFault found, string change) =>
        new(what, found, $"UPDATE ledger.look {change} WHERE ordinal = 0 AND entry_id = {At}2)");

    private static Tampering Entry(string what, LedgerFault found, string change) =>
        new(what, found, $"UPDATE ledger.entry {change} WHERE position = 1");

    private static string CopyFact(string place, string position) =>
        $"INSERT INTO ledger.fact (entry_id, ordinal, {FactColumns}) SELECT {place}, {FactColumns} "
        + $"FROM ledger.fact WHERE ordinal = 1 AND entry_id = {At}{position})";

    private static string CopyEntry(long position) =>
        $"INSERT INTO ledger.entry (position, {EntryColumns}) SELECT {position}, {EntryColumns} FROM ledger.entry WHERE position = 1";
}
