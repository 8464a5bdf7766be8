using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>Establishes a post. It is never changed or removed, because citizens' trails name it.</summary>
public sealed class EstablishPost
{
    public static readonly ActKind Kind = new(
        nameof(EstablishPost),
        RegistrySystem.Population,
        Permission.ManageOfficers,
        "Lập chức vụ",
        "Establishing a post"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal CodeTaken = new(
        "ACC-09",
        "Mã chức vụ này đã được dùng.",
        "This post's code is taken."
    );

    public static readonly Refusal BodyMissing = new(
        "ACC-10",
        "Phải ghi tên cơ quan bằng tiếng Việt và tiếng Anh, mỗi tên không quá 200 ký tự.",
        "The body's name is needed in Vietnamese and English, each at most 200 characters."
    );

    public static readonly Refusal UnitUnknown = new(
        "ACC-11",
        "Đơn vị hành chính không có trong danh mục hiện hành.",
        "The administrative unit is not on today's list."
    );

    public static readonly Refusal AdministratorOfUnit = new(
        "ACC-12",
        "Chức vụ quản trị cán bộ phục vụ cả nước, không gắn với một đơn vị.",
        "A post of an administrator of officers serves the whole country, not one unit."
    );

    /// <summary>Establishes the post within the act given.</summary>
    public async Task<Outcome<Done>> RunAsync(Act act, Post post, CancellationToken cancellation)
    {
        if (Check(post, Holdings.DayOf(act.Now)) is { } wrong)
            return wrong;
        await ManagingTurn.TakeAsync(act.Session, cancellation);
        if (await Post.FindAsync(act.Session, post.Code, cancellation) is not null)
            return CodeTaken.For(post.Code.Text);
        var row = new PostRow
        {
            Code = post.Code.Text,
            Role = post.Role.Code,
            BodyVi = post.Body.Vietnamese.Trim().Normalize(),
            BodyEn = post.Body.English.Trim().Normalize(),
            Unit = post.Unit,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        await act.Session.FlushAsync(cancellation);
        act.Record(new PostEstablished(post.Code.Text) { Row = row.Bytes });
        return Done.It;
    }

    private static Refusal? Check(Post post, DateOnly today)
    {
        if (!post.Role.IsOfOfficers)
            return Role.Unknown.For("role");
        if (!IsName(post.Body.Vietnamese) || !IsName(post.Body.English))
            return BodyMissing.For("body");
        if (post.Unit.Length > 0 && AdministrativeUnits.Find(post.Unit, today) is null)
            return UnitUnknown.For("unit");
        return post.Role == Role.Administrator && post.Unit.Length > 0 ? AdministratorOfUnit.For("unit") : null;
    }

    private static bool IsName(string text) => PlainText.IsPlain(text) && text.Trim().Length is > 0 and <= 200;
}

/// <summary>A post was established.</summary>
public sealed record PostEstablished(string Post) : Fact;
