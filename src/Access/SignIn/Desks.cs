using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>What a door keeps of a signed-in officer between requests, protected as a cookie is: who, at which post, since which password.</summary>
public sealed record DeskKey(OfficerId Officer, PostCode Post, int PasswordVersion);

/// <summary>An officer at work at one post, with the authority that gives.</summary>
public sealed record OfficerAtDesk(string DisplayName, Post Post, Authority Authority);

/// <summary>
/// Tells what a signed-in officer may do at a post today. Asked at every request, so that an officer disabled, a post ended or a
/// password changed counts from the next step on.
/// </summary>
public sealed class Desks(Store store, TimeProvider clock)
{
    public static readonly Refusal SessionEnded = new(
        "ACC-31",
        "Phiên làm việc đã kết thúc; hãy đăng nhập lại.",
        "The session has ended; sign in again."
    );

    public static readonly Refusal PasswordGiven = new(
        "ACC-32",
        "Hãy đổi mật khẩu do người quản trị cấp trước khi làm việc.",
        "Change the password that the administrator gave before you work."
    );

    public static readonly Refusal PostNotHeld = new(
        "ACC-33",
        "Hôm nay bạn không giữ chức vụ này.",
        "You do not hold this post today."
    );

    public async Task<Outcome<OfficerAtDesk>> SitAsync(DeskKey key, CancellationToken cancellation)
    {
        await using var session = await store.ReadAsync(cancellation);
        var officer = await session
            .Rows.Set<OfficerRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.OfficerId == key.Officer.Value && row.DisabledByAct == null, cancellation);
        if (officer is null || officer.PasswordVersion != key.PasswordVersion)
            return SessionEnded;
        if (officer.HasGivenPassword)
            return PasswordGiven;
        var held = await Holdings.HeldAsync(session, key.Officer, Holdings.DayOf(clock.GetUtcNow()), cancellation);
        if (held.FirstOrDefault(post => post.Code == key.Post) is not { } here)
            return PostNotHeld.For(key.Post.Text);
        return new OfficerAtDesk(
            officer.DisplayName,
            here,
            new Authority(key.Officer.Actor, here.Code.Text, here.Unit, here.Role.Permissions)
        );
    }
}
