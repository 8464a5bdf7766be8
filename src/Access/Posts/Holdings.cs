using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>Who holds what: read and written the same way by every operation on posts.</summary>
internal static class Holdings
{
    // Việt Nam's clocks, without summer time.
    private static readonly TimeSpan CivilTime = TimeSpan.FromHours(7);

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(CivilTime).DateTime);

    public static int Stored(DateOnly day) => PartialDate.Of(day).ToInt();

    /// <summary>The posts an officer holds on a day, by code.</summary>
    public static async Task<IReadOnlyList<Post>> HeldAsync(
        Session session,
        OfficerId officer,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var posts = await (
            from holding in Effective(session, day)
            where holding.OfficerId == officer.Value
            join post in session.Rows.Set<PostRow>() on holding.PostCode equals post.Code
            orderby post.Code
            select post
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. posts.Select(row => row.Post)];
    }

    /// <summary>How many officers who may act hold a post with the role on a day.</summary>
    public static Task<int> CountHoldersAsync(
        Session session,
        Role role,
        DateOnly day,
        CancellationToken cancellation
    ) =>
        (
            from holding in Effective(session, day)
            join post in session.Rows.Set<PostRow>() on holding.PostCode equals post.Code
            join officer in session.Rows.Set<OfficerRow>() on holding.OfficerId equals officer.OfficerId
            where post.Role == role.Code && officer.DisabledByAct == null
            select officer.OfficerId
        )
            .Distinct()
            .CountAsync(cancellation);

    /// <summary>What an officer has of a post that is not over on a day, confirmed or not.</summary>
    public static Task<List<HoldingRow>> OfPostAsync(
        Session session,
        OfficerId officer,
        PostCode post,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var stored = Stored(day);
        return session
            .Rows.Set<HoldingRow>()
            .Where(row =>
                row.OfficerId == officer.Value
                && row.PostCode == post.Text
                && (row.ValidTo == null || row.ValidTo > stored)
            )
            .OrderBy(row => row.ValidFrom)
            .ToListAsync(cancellation);
    }

    public static void Add(Act act, OfficerId officer, Post post, HoldingPeriod period, bool isConfirmed)
    {
        var row = new HoldingRow
        {
            OfficerId = officer.Value,
            PostCode = post.Code.Text,
            ValidFrom = Stored(period.From),
            ValidTo = period.Until is { } until ? Stored(until) : null,
            AssignedBy = act.Authority.Actor,
            ConfirmedByAct = isConfirmed ? act.Id.Value : null,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        act.Record(new PostAssigned(officer, post.Code.Text, isConfirmed) { Row = row.Bytes });
    }

    private static IQueryable<HoldingRow> Effective(Session session, DateOnly day)
    {
        var stored = Stored(day);
        return session
            .Rows.Set<HoldingRow>()
            .Where(row =>
                row.ConfirmedByAct != null && row.ValidFrom <= stored && (row.ValidTo == null || row.ValidTo > stored)
            );
    }
}
