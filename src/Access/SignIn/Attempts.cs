using CanCuoc.Ledger;
using CanCuoc.Storage;
using Microsoft.AspNetCore.Identity;

namespace CanCuoc.Access;

/// <summary>
/// The failed sign-ins under one name, counted as ASP.NET Core Identity's <see cref="LockoutOptions"/> say: five lock the name for 15
/// minutes. Names nobody has are counted alike.
/// </summary>
/// <param name="NameDigest">SHA-256 of what somebody claims to be: an officer's sign-in name, or <c>citizen:</c> and a personal number.</param>
public sealed record Attempts(byte[] NameDigest, int Failures, DateTimeOffset LastAt)
{
    public static readonly LockoutOptions Limits = new()
    {
        MaxFailedAccessAttempts = 5,
        DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15),
    };

    public bool IsLocked(DateTimeOffset now) => Failures >= Limits.MaxFailedAccessAttempts && !IsForgotten(now);

    /// <summary>Takes the count for this act: who signs in under the same name at the same moment waits, and sees what this act leaves.</summary>
    public static async Task<Attempts> TakeAsync(Act act, byte[] nameDigest, CancellationToken cancellation)
    {
        await using var take = act.Session.Command(
            """
            INSERT INTO access.attempt (name_digest, failures, last_at) VALUES (@name, 0, @now)
            ON CONFLICT (name_digest) DO UPDATE SET failures = access.attempt.failures
            RETURNING failures, last_at
            """,
            ("name", nameDigest),
            ("now", Moment.ToStored(act.Now))
        );
        await using var row = await take.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new(nameDigest, row.GetInt32(0), Moment.FromStored(row.GetInt64(1)));
    }

    /// <summary>Counts one more failure, and forgets those of other names that count no longer.</summary>
    public async Task CountAsync(Act act, CancellationToken cancellation)
    {
        await act.Session.ExecuteAsync(
            "UPDATE access.attempt SET failures = @failures, last_at = @now WHERE name_digest = @name",
            cancellation,
            ("failures", IsForgotten(act.Now) ? 1 : Failures + 1),
            ("now", Moment.ToStored(act.Now)),
            ("name", NameDigest)
        );
        await act.Session.ExecuteAsync(
            "DELETE FROM access.attempt WHERE last_at < @before",
            cancellation,
            ("before", Moment.ToStored(act.Now - Limits.DefaultLockoutTimeSpan))
        );
    }

    public Task ClearAsync(Act act, CancellationToken cancellation) =>
        act.Session.ExecuteAsync(
            "DELETE FROM access.attempt WHERE name_digest = @name",
            cancellation,
            ("name", NameDigest)
        );

    private bool IsForgotten(DateTimeOffset now) => now - LastAt >= Limits.DefaultLockoutTimeSpan;
}
