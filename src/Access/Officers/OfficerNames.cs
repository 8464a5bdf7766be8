using CanCuoc.Storage;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>The names of officers by whom something was done, for pages that judge their work.</summary>
public static class OfficerNames
{
    /// <summary>Display names by actor (<c>officer:17</c>); who is no officer has none.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ByActorAsync(
        Session session,
        IReadOnlyCollection<string> actors,
        CancellationToken cancellation
    )
    {
        var officers = await session
            .Rows.Set<OfficerRow>()
            .AsNoTracking()
            .Select(row => new { row.OfficerId, row.DisplayName })
            .ToListAsync(cancellation);
        return officers
            .Select(row => (new OfficerId(row.OfficerId).Actor, row.DisplayName))
            .Where(row => actors.Contains(row.Actor))
            .ToDictionary(row => row.Actor, row => row.DisplayName, StringComparer.Ordinal);
    }
}
