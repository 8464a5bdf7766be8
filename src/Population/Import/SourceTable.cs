using System.Data.Common;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on files that persons come from.</summary>
internal static class SourceTable
{
    private const string Columns =
        "source_id, digest, name, shape, numbering, evidence, as_at, begun_at, reached_at, records, taken, known, quarantined, differing, ended, fault";

    private const string Insert = $"""
        INSERT INTO population.source ({Columns})
        VALUES (@id, @digest, @name, @shape, @numbering, @evidence, @asAt, @begunAt, @reachedAt, 0, 0, 0, 0, 0, 0, NULL)
        """;

    private const string Update = """
        UPDATE population.source SET reached_at = @reachedAt, records = @records, taken = @taken, known = @known,
            quarantined = @quarantined, differing = @differing, ended = @ended, fault = @fault
        WHERE source_id = @id
        """;

    /// <summary>The file of a digest, with its row taken for this act; null when none was begun.</summary>
    public static Task<CollectedSource?> TakeAsync(Session session, string digest, CancellationToken cancellation) =>
        FindAsync(session, $"digest = @key{session.ForUpdate}", digest, cancellation);

    /// <summary>The file of a key.</summary>
    public static async Task<CollectedSource> GetAsync(Session session, long id, CancellationToken cancellation) =>
        (await FindAsync(session, "source_id = @key", id, cancellation))!;

    /// <summary>The files that were begun, the newest first.</summary>
    public static Task<List<CollectedSource>> NewestAsync(Session session, int most, CancellationToken cancellation) =>
        session.ListAsync(
            $"SELECT {Columns} FROM population.source ORDER BY source_id DESC LIMIT {most}",
            Read,
            cancellation
        );

    public static Task InsertAsync(Session session, CollectedSource source, CancellationToken cancellation) =>
        session.ExecuteAsync(
            Insert,
            cancellation,
            ("id", source.Id),
            ("digest", source.Digest),
            ("name", source.Name),
            ("shape", (short)source.Shape),
            ("numbering", (short)source.Numbering),
            ("evidence", (short)source.Evidence),
            ("asAt", PartialDate.Of(source.AsAt).ToInt()),
            ("begunAt", Moment.ToStored(source.BegunAt)),
            ("reachedAt", Moment.ToStored(source.ReachedAt))
        );

    public static Task ReachAsync(Act act, long id, SourceProgress reached, CancellationToken cancellation) =>
        act.Session.ExecuteAsync(
            Update,
            cancellation,
            ("reachedAt", Moment.ToStored(act.Now)),
            ("records", reached.Records),
            ("taken", reached.Taken),
            ("known", reached.Known),
            ("quarantined", reached.Quarantined),
            ("differing", reached.Differing),
            ("ended", (short)(reached.IsEnded ? 1 : 0)),
            ("fault", reached.Fault),
            ("id", id)
        );

    private static async Task<CollectedSource?> FindAsync(
        Session session,
        string condition,
        object key,
        CancellationToken cancellation
    ) =>
        (
            await session.ListAsync(
                $"SELECT {Columns} FROM population.source WHERE {condition}",
                Read,
                cancellation,
                ("key", key)
            )
        ).FirstOrDefault();

    private static CollectedSource Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            (CollectedShape)row.GetInt16(3),
            (EthnicNumbering)row.GetInt16(4),
            (EvidenceRank)row.GetInt16(5),
            PartialDate.FromInt(row.GetInt32(6)).Earliest,
            Moment.FromStored(row.GetInt64(7)),
            Moment.FromStored(row.GetInt64(8))
        )
        {
            Progress = new(
                row.GetInt64(9),
                row.GetInt64(10),
                row.GetInt64(11),
                row.GetInt64(12),
                row.GetInt64(13),
                row.GetInt16(14) == 1,
                row.IsDBNull(15) ? null : row.GetString(15)
            ),
        };
}
