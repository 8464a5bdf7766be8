using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>
/// Assigns a post to an officer. A post whose role needs two persons takes effect when another administrator confirms it
/// (<see cref="ConfirmPost"/>).
/// </summary>
public sealed class AssignPost
{
    public static readonly ActKind Kind = new(
        nameof(AssignPost),
        RegistrySystem.Population,
        Permission.ManageOfficers,
        "Giao chức vụ cho cán bộ",
        "Assigning a post to an officer"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal ToOneself = new(
        "ACC-13",
        "Không ai được tự giao chức vụ cho mình.",
        "Nobody assigns a post to himself."
    );

    public static readonly Refusal BackDated = new(
        "ACC-14",
        "Không giao chức vụ lùi về trước hôm nay.",
        "A post is not assigned from a day before today."
    );

    public static readonly Refusal EndsBeforeItBegins = new(
        "ACC-15",
        "Ngày thôi giữ chức vụ phải sau ngày bắt đầu.",
        "The day a post ends comes after the day it begins."
    );

    public static readonly Refusal AlreadyHeld = new(
        "ACC-16",
        "Cán bộ này đã được giao chức vụ đó trong thời gian này.",
        "The officer has this post already in that time."
    );

    /// <summary>Assigns within the act given.</summary>
    public async Task<Outcome<PostHolding>> RunAsync(
        Act act,
        OfficerId officer,
        PostCode code,
        HoldingPeriod period,
        CancellationToken cancellation
    )
    {
        if (Check(act, officer, period) is { } wrong)
            return wrong;
        await ManagingTurn.TakeAsync(act.Session, cancellation);
        if ((await Officer.FindAsync(act.Session, officer, cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        if (await Post.FindAsync(act.Session, code, cancellation) is not { Post: var post })
            return Post.NotFound.For("post");
        var others = await Holdings.OfPostAsync(act.Session, officer, code, period.From, cancellation);
        if (others.Exists(other => other.Period.Overlaps(period)))
            return AlreadyHeld.For("post");
        Holdings.Add(act, officer, post, period, isConfirmed: !post.Role.NeedsTwoPersons);
        return new PostHolding(post, period, IsConfirmed: !post.Role.NeedsTwoPersons);
    }

    private static Refusal? Check(Act act, OfficerId officer, HoldingPeriod period) =>
        officer.Actor == act.Authority.Actor ? ToOneself.For("officer")
        : period.From < Holdings.DayOf(act.Now) ? BackDated.For("from")
        : period.Until <= period.From ? EndsBeforeItBegins.For("until")
        : null;
}

/// <summary>A post was assigned to an officer.</summary>
/// <param name="IsConfirmed">It took effect at once; else a second administrator has to confirm.</param>
public sealed record PostAssigned(OfficerId Officer, string Post, bool IsConfirmed) : Fact;
