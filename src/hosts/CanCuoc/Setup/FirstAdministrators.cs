using CanCuoc.Access;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The two people who begin a real registry, each answering for himself at the console.</summary>
internal static class FirstAdministrators
{
    public static readonly Refusal AlreadySetUp = new(
        "RUN-12",
        "Thư mục này đã thiết lập xong và có đủ hai quản trị viên.",
        "This folder is set up and has its two administrators."
    );

    public static readonly Refusal SamePerson = new(
        "RUN-13",
        "Hai quản trị viên phải là hai người; tên đăng nhập này là của người thứ nhất.",
        "The two administrators are two people; this sign-in name is the first one's."
    );

    private static readonly Wording First = new(
        "Quản trị viên thứ nhất tự nhập, không cho ai xem",
        "The first administrator types this, unseen by others"
    );

    private static readonly Wording Second = new(
        "Quản trị viên thứ hai tự nhập, không cho ai xem",
        "The second administrator types this, unseen by others"
    );

    private static readonly Wording FullName = new("  Họ và tên", "Full name");
    private static readonly Wording NameToSignIn = new("  Tên đăng nhập", "Sign-in name");
    private static readonly Wording OwnPassword = new("  Mật khẩu, từ 12 ký tự", "Password, 12 characters or more");

    /// <summary>Asks both and appoints both, in one act; refused when there are two already.</summary>
    public static async Task<Outcome<Done>> AppointAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        if (await CountAsync(registry, cancellation) >= 2)
            return AlreadySetUp.For(registry.Folder.Path);
        if (Ask(First, taken: null).IsRefused(out var refusal, out var first))
            return refusal;
        if (Ask(Second, taken: first.SignInName).IsRefused(out refusal, out var second))
            return refusal;
        var operation = new AppointFirstAdministrators(new AppointOfficer(new Passwords()), new EstablishPost());
        return await registry.Acts.RunAsync(
            Operator.Authority,
            AppointFirstAdministrators.Kind,
            Operator.Operating,
            act => operation.RunAsync(act, first, second, cancellation),
            cancellation
        );
    }

    private static Outcome<NewOfficer> Ask(Wording who, string? taken)
    {
        Console.Error.WriteLine($"\n{who}");
        if (Questions.Ask(FullName, PersonName.Read).IsRefused(out var refusal, out var reading))
            return refusal;
        if (Questions.Ask(NameToSignIn, typed => ReadName(typed, taken)).IsRefused(out refusal, out var signInName))
            return refusal;
        if (Questions.AskSecretTwice(OwnPassword, Password.Choose).IsRefused(out refusal, out var password))
            return refusal;
        return new NewOfficer(signInName, reading.Name.Full, password);
    }

    private static Outcome<string> ReadName(string typed, string? taken)
    {
        if (SignInName.Read(typed).IsRefused(out var refusal, out var name))
            return refusal;
        return name.Text == taken ? SamePerson.For(taken) : name.Text;
    }

    private static async Task<int> CountAsync(OpenRegistry registry, CancellationToken cancellation)
    {
        await using var session = await registry.Store.ReadAsync(cancellation);
        return (await OfficerCount.OfAsync(session, registry.Clock.GetUtcNow(), cancellation)).Administrators;
    }
}
