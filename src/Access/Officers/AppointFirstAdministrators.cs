using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>
/// Makes the first two administrators of a registry, from the program's console, by two people: each with a name and a password of
/// their own. It works again only when fewer than two administrators are left, since one alone could never make a second.
/// </summary>
public sealed class AppointFirstAdministrators(AppointOfficer appointOfficer, EstablishPost establishPost)
{
    public static readonly ActKind Kind = new(
        nameof(AppointFirstAdministrators),
        RegistrySystem.Population,
        Permission.SetUpOfficers,
        "Lập hai quản trị viên đầu tiên",
        "Appointing the first two administrators"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal AlreadyAdministered = new(
        "ACC-04",
        "Sổ này đã có ít nhất hai quản trị viên; hãy đăng nhập bằng tài khoản quản trị.",
        "This registry has two administrators or more; sign in as one of them."
    );

    public static readonly Refusal SamePassword = new(
        "ACC-05",
        "Hai quản trị viên phải là hai người, mỗi người tự đặt mật khẩu riêng.",
        "The two administrators are two people, each with a password of their own."
    );

    private static readonly Post Office = new(
        PostCode.Parse("QT-01", null),
        Role.Administrator,
        new("Bộ phận quản trị cán bộ", "Administration of officers"),
        ""
    );

    /// <summary>Appoints both within the act given, or neither.</summary>
    public async Task<Outcome<Done>> RunAsync(
        Act act,
        NewOfficer first,
        NewOfficer second,
        CancellationToken cancellation
    )
    {
        if (first.Password.IsSameAs(second.Password))
            return SamePassword.For("password");
        await ManagingTurn.TakeAsync(act.Session, cancellation);
        var today = Holdings.DayOf(act.Now);
        if (await Holdings.CountHoldersAsync(act.Session, Role.Administrator, today, cancellation) >= 2)
            return AlreadyAdministered;
        if (await EstablishedAsync(act, cancellation) is { } wrong)
            return wrong;
        foreach (var person in (NewOfficer[])[first, second])
        {
            var own = person with { HasOwnPassword = true };
            if ((await appointOfficer.RunAsync(act, own, cancellation)).IsRefused(out var refusal, out var officer))
                return refusal;
            Holdings.Add(act, officer, Office, new HoldingPeriod(today), isConfirmed: true);
        }
        return Done.It;
    }

    private async Task<Refusal?> EstablishedAsync(Act act, CancellationToken cancellation) =>
        await Post.FindAsync(act.Session, Office.Code, cancellation) is not null
            ? null
            : (await establishPost.RunAsync(act, Office, cancellation)).Refusal;
}
