using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>Lists officers, a page at a time, with what they hold and what waits for a second person.</summary>
public sealed class ListOfficers
{
    public static readonly ActKind Kind = new(
        nameof(ListOfficers),
        RegistrySystem.Population,
        Permission.ManageOfficers,
        "Xem danh sách cán bộ",
        "Listing the officers"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    private const int Page = 100;

    /// <summary>The officers appointed after <paramref name="after"/>, in that order, at most 100; none at the end.</summary>
    public async Task<Outcome<OfficerList>> RunAsync(Act act, OfficerId? after, CancellationToken cancellation)
    {
        var (rows, first) = (act.Session.Rows, after?.Value ?? 0);
        var officers = await rows.Set<OfficerRow>()
            .AsNoTracking()
            .Where(row => row.OfficerId > first)
            .OrderBy(row => row.OfficerId)
            .Take(Page)
            .ToListAsync(cancellation);
        var ids = officers.ConvertAll(row => row.OfficerId);
        var holdings = await (
            from holding in rows.Set<HoldingRow>()
            join post in rows.Set<PostRow>() on holding.PostCode equals post.Code
            where ids.Contains(holding.OfficerId)
            orderby holding.ValidFrom, holding.PostCode
            select new { holding, post }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var posts = holdings.ToLookup(one => one.holding.OfficerId, one => one.holding.ToHolding(one.post));
        return new OfficerList([
            .. officers.Select(row => new Officer(
                new(row.OfficerId),
                row.SignInName,
                row.DisplayName,
                row.DisabledByAct is not null,
                [.. posts[row.OfficerId]]
            )),
        ]);
    }
}

/// <summary>A page of officers.</summary>
public sealed record OfficerList(IReadOnlyList<Officer> Officers);
