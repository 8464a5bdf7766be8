using CanCuoc.Storage;

namespace CanCuoc.Biometrics;

/// <summary>Which algorithm's templates are compared.</summary>
/// <param name="Next">The one whose templates are being made beside them; null most of the time.</param>
/// <param name="Done">The last capture that was encoded by the next one; null before the first.</param>
internal sealed record AlgorithmState(string InForce, string? Next, (long Subject, int Part)? Done)
{
    /// <summary>Null before anything was captured.</summary>
    public static async Task<AlgorithmState?> ReadAsync(
        Session session,
        BodyKind kind,
        CancellationToken cancellation
    ) =>
        (
            await session.ListAsync(
                "SELECT in_force, next, subject_id, part FROM biometrics.algorithm WHERE kind = @kind",
                row => new AlgorithmState(
                    row.GetString(0),
                    row.IsDBNull(1) ? null : row.GetString(1),
                    row.IsDBNull(2) ? null : (row.GetInt64(2), row.GetInt32(3))
                ),
                cancellation,
                ("kind", (int)kind)
            )
        ).SingleOrDefault();

    /// <summary>The state, its row kept until the act ends; the registry begins with an algorithm where it has none.</summary>
    public static async Task<AlgorithmState> KeepAsync(
        Session session,
        BodyKind kind,
        string first,
        CancellationToken cancellation
    )
    {
        await session.ExecuteAsync(
            "INSERT INTO biometrics.algorithm (kind, in_force) VALUES (@kind, @first) ON CONFLICT (kind) DO NOTHING",
            cancellation,
            ("kind", (int)kind),
            ("first", first)
        );
        // Captures share the row with one another, but none is between a switch's two moments.
        var share = session.Engine == Engine.PostgreSql ? " FOR SHARE" : "";
        await session.ScalarAsync(
            $"SELECT in_force FROM biometrics.algorithm WHERE kind = @kind{share}",
            cancellation,
            ("kind", (int)kind)
        );
        return (await ReadAsync(session, kind, cancellation))!;
    }

    public Task WriteAsync(Session session, BodyKind kind, CancellationToken cancellation) =>
        session.ExecuteAsync(
            """
            UPDATE biometrics.algorithm SET in_force = @force, next = @next, subject_id = @subject, part = @part
            WHERE kind = @kind
            """,
            cancellation,
            ("force", InForce),
            ("next", Next),
            ("subject", Done?.Subject),
            ("part", Done?.Part),
            ("kind", (int)kind)
        );
}
