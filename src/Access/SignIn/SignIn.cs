using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>
/// An officer who proved to be one. What of it a cookie must carry to sit down at a desk again is <see cref="DeskKey"/>.
/// </summary>
/// <param name="Posts">What the officer holds today, at least one; work is done at one of them.</param>
/// <param name="MustChangePassword">The password is the one an administrator gave; no desk is open until it is changed.</param>
public sealed record SignedInOfficer(
    OfficerId Id,
    string DisplayName,
    int PasswordVersion,
    bool MustChangePassword,
    IReadOnlyList<Post> Posts
)
{
    /// <summary>The key to the desk of one of the posts.</summary>
    public DeskKey DeskAt(Post post) => new(Id, post.Code, PasswordVersion);
}

/// <summary>Lets an officer in by name and password. Successes and failures stand in the ledger.</summary>
public sealed class SignIn(Acts acts, Passwords passwords)
{
    public static readonly ActKind Kind = new(
        nameof(SignIn),
        RegistrySystem.Population,
        Permission.SignIn,
        "Cán bộ đăng nhập",
        "An officer signing in"
    )
    {
        IsPreparing = true,
    };

    /// <summary>One sentence for unknown names and wrong passwords alike: it tells a stranger nothing.</summary>
    public static readonly Refusal WrongNameOrPassword = new(
        "ACC-26",
        "Tên đăng nhập hoặc mật khẩu không đúng.",
        "The name or the password is wrong."
    );

    public static readonly Refusal Locked = new(
        "ACC-27",
        "Đăng nhập sai quá nhiều lần; hãy thử lại sau 15 phút.",
        "Too many failed sign-ins; try again in 15 minutes."
    );

    /// <summary>Said only to who has the right password.</summary>
    public static readonly Refusal Disabled = new(
        "ACC-28",
        "Tài khoản này đã ngừng hoạt động.",
        "This account is disabled."
    );

    public static readonly Refusal NoPost = new(
        "ACC-29",
        "Hôm nay bạn không giữ chức vụ nào; hãy liên hệ người quản trị cán bộ.",
        "You hold no post today; ask the administrator of officers."
    );

    private readonly PasswordProof proof = new(acts, passwords);

    public Task<Outcome<SignedInOfficer>> RunAsync(
        string signInName,
        string password,
        CancellationToken cancellation
    ) =>
        proof.RunAsync(
            Kind,
            signInName,
            Password.Typed(password),
            (act, officer) => EnterAsync(act, officer, cancellation),
            cancellation
        );

    private static async Task<Outcome<SignedInOfficer>> EnterAsync(
        Act act,
        OfficerRow officer,
        CancellationToken cancellation
    )
    {
        var id = new OfficerId(officer.OfficerId);
        var posts = await Holdings.HeldAsync(act.Session, id, Holdings.DayOf(act.Now), cancellation);
        if (posts.Count == 0)
            return NoPost;
        act.Record(new OfficerSignedIn(id) { Row = officer.Bytes });
        return new SignedInOfficer(
            id,
            officer.DisplayName,
            officer.PasswordVersion,
            MustChangePassword: officer.HasGivenPassword,
            posts
        );
    }
}

/// <summary>An officer signed in.</summary>
public sealed record OfficerSignedIn(OfficerId Officer) : Fact;
