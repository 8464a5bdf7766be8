using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>Ends an officer's holding of a post, also one that is still to come or was never confirmed.</summary>
public sealed class EndPost
{
    public static readonly ActKind Kind = new(
        nameof(EndPost),
        RegistrySystem.Population,
        Permission.ManageOfficers,
        "Thôi giao chức vụ",
        "Ending an officer's post"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal BackDated = new(
        "ACC-19",
        "Không thôi giao chức vụ lùi về trước hôm nay.",
        "A post is not ended from a day before today."
    );

    public static readonly Refusal NotHeld = new(
        "ACC-20",
        "Từ ngày này cán bộ đã không còn giữ chức vụ đó.",
        "From that day on the officer does not hold this post anyway."
    );

    /// <summary>From <paramref name="day"/> on the officer does not hold the post.</summary>
    public async Task<Outcome<Done>> RunAsync(
        Act act,
        OfficerId officer,
        PostCode post,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        if (day < Holdings.DayOf(act.Now))
            return BackDated.For("day");
        await ManagingTurn.TakeAsync(act.Session, cancellation);
        var holdings = await Holdings.OfPostAsync(act.Session, officer, post, day, cancellation);
        if (holdings.Count == 0)
            return NotHeld.For("post");
        foreach (var holding in holdings)
        {
            holding.ValidTo = Math.Max(Holdings.Stored(day), holding.ValidFrom);
            holding.EndedByAct = act.Id.Value;
            act.Record(new PostEnded(officer, post.Text) { Row = holding.Bytes });
        }
        return Done.It;
    }
}

/// <summary>An officer's holding of a post was ended.</summary>
public sealed record PostEnded(OfficerId Officer, string Post) : Fact;
