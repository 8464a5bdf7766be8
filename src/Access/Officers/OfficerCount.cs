using CanCuoc.Storage;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>How many officers there are. Counts name nobody.</summary>
/// <param name="Officers">Everybody who was ever appointed.</param>
/// <param name="Administrators">Who may administer officers today.</param>
public sealed record OfficerCount(int Officers, int Administrators)
{
    public static async Task<OfficerCount> OfAsync(
        Session session,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        new(
            await session.Rows.Set<OfficerRow>().CountAsync(cancellation),
            await Holdings.CountHoldersAsync(session, Role.Administrator, Holdings.DayOf(now), cancellation)
        );
}
