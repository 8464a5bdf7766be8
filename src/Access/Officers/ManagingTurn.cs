using CanCuoc.Storage;

namespace CanCuoc.Access;

/// <summary>
/// Officers and posts are managed one act at a time: what a rule has read (a name is free, a post is not held, fewer than two
/// administrators are left) stays true until its act is committed. SQLite's one writer needs nothing.
/// </summary>
internal static class ManagingTurn
{
    public static Task TakeAsync(Session session, CancellationToken cancellation) =>
        session.Engine == Engine.PostgreSql
            ? session.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtext('access.manage'))", cancellation)
            : Task.CompletedTask;
}
