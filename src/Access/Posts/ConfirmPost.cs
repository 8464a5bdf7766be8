using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>Confirms, as the second of two administrators, that an officer holds a post whose role needs two persons.</summary>
public sealed class ConfirmPost
{
    public static readonly ActKind Kind = new(
        nameof(ConfirmPost),
        RegistrySystem.Population,
        Permission.ManageOfficers,
        "Xác nhận việc giao chức vụ",
        "Confirming that a post is assigned"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NothingToConfirm = new(
        "ACC-17",
        "Cán bộ này không có chức vụ nào như vậy đang chờ xác nhận.",
        "The officer has no such post waiting to be confirmed."
    );

    public static readonly Refusal SamePerson = new(
        "ACC-18",
        "Người xác nhận phải là một quản trị viên khác, không phải người giao hay người được giao chức vụ.",
        "Another administrator confirms: neither who assigned the post nor who is to hold it."
    );

    /// <summary>Confirms within the act given.</summary>
    public async Task<Outcome<Done>> RunAsync(Act act, OfficerId officer, PostCode post, CancellationToken cancellation)
    {
        await ManagingTurn.TakeAsync(act.Session, cancellation);
        if ((await Officer.FindAsync(act.Session, officer, cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        var today = Holdings.DayOf(act.Now);
        var holdings = await Holdings.OfPostAsync(act.Session, officer, post, today, cancellation);
        if (holdings.Find(row => row.ConfirmedByAct is null) is not { } waiting)
            return NothingToConfirm.For("post");
        if (act.Authority.Actor == waiting.AssignedBy || act.Authority.Actor == officer.Actor)
            return SamePerson;
        waiting.ConfirmedByAct = act.Id.Value;
        act.Record(new PostConfirmed(officer, post.Text) { Row = waiting.Bytes });
        return Done.It;
    }
}

/// <summary>A second administrator confirmed that an officer holds a post.</summary>
public sealed record PostConfirmed(OfficerId Officer, string Post) : Fact;
